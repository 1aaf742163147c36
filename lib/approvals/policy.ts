import { type Actor, actorCan } from "@/lib/auth/actor";
import type { ApprovalAct, ApprovalState } from "@/lib/db/generated/enums";

/** What a check of one approval has to know of it. */
export type ApprovalForPolicy = {
  readonly state: ApprovalState;
  readonly preparedById: string;
  /** Null: everyone who may. */
  readonly askedOfId: string | null;
};

/** Acts after which nothing more is decided. */
export const FINAL = ["approved", "returned", "voided"] as const satisfies readonly ApprovalAct[];

/** What each act leads to; what is missing here cannot follow. */
const next = {
  awaiting: { approved: "approved", asked_back: "asked_back", returned: "returned", delegated: "awaiting", voided: "void" },
  asked_back: { approved: "approved", returned: "returned", delegated: "awaiting", voided: "void" },
  approved: { voided: "void" },
  returned: {},
  void: {},
} as const satisfies Record<ApprovalState, Partial<Record<ApprovalAct, ApprovalState>>>;

/** The state that follows, or null where the act is not possible any more. */
export function stateAfter(state: ApprovalState, act: ApprovalAct): ApprovalState | null {
  const ways: Partial<Record<ApprovalAct, ApprovalState>> = next[state];
  return ways[act] ?? null;
}

/** Nobody decides on what they prepared; who was asked decides, or anyone who may where nobody was named. */
export function canDecide(actor: Actor, { state, preparedById, askedOfId }: ApprovalForPolicy): boolean {
  if (actor.kind !== "user" || actor.userId === preparedById) return false;
  if (!["awaiting", "asked_back"].includes(state) || !actorCan(actor, "approval.decide")) return false;
  return askedOfId === null || askedOfId === actor.userId;
}

/** Whether this person could be asked at all: somebody else than whoever prepared it, who may decide. */
export function canBeAsked(
  person: { readonly id: string; readonly disabledAt: Date | null; readonly mayDecide: boolean },
  preparedById: string,
): boolean {
  return person.id !== preparedById && person.disabledAt === null && person.mayDecide;
}
