import type { Grant, Language, Role } from "@/lib/db/generated/enums";
import { Forbidden, StepUpNeeded } from "@/lib/errors";
import { can, type Permission } from "./permissions";

const STEP_UP_MS = 10 * 60 * 1000;

declare const proven: unique symbol;
type Proven = { readonly [proven]: true };

/**
 * Someone whose session and row were read from the database in this request. Only `lib/auth` makes one, so a
 * function that takes an Actor cannot be called with an id that came from a form.
 */
export type UserActor = Proven & {
  readonly kind: "user";
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  readonly groupId: string | null;
  readonly language: Language | null;
  readonly sessionId: string;
  /** When this session last proved who it is. */
  readonly authenticatedAt: Date;
};

/** A job or sweep (system), an administrator at the machine (terminal), someone not signed in (visitor). */
export type OtherActor = Proven & { readonly kind: "system" | "terminal" | "visitor"; readonly userId: null };

export type Actor = UserActor | OtherActor;

/** For `lib/auth` and tests only. */
export const prove = <A extends Actor>(actor: Omit<A, typeof proven>) => actor as A;

export const systemActor = prove<OtherActor>({ kind: "system", userId: null });
export const terminalActor = prove<OtherActor>({ kind: "terminal", userId: null });
export const visitor = prove<OtherActor>({ kind: "visitor", userId: null });

/** Whether the actor may; the system and the terminal may do what no person is asked for. */
export function actorCan(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "user") return can(actor, permission);
  return actor.kind !== "visitor";
}

/** Throws `Forbidden`. The first line of every command. */
export function assertCan(actor: Actor, permission: Permission): void {
  if (!actorCan(actor, permission)) throw new Forbidden(permission);
}

/** Throws `StepUpNeeded` unless the person proved who they are within the last ten minutes before `now`. */
export function assertFresh(actor: Actor, now: Date): void {
  if (actor.kind === "user" && now.getTime() - actor.authenticatedAt.getTime() > STEP_UP_MS) {
    throw new StepUpNeeded();
  }
}
