import type { Actor } from "@/lib/auth/actor";
import type { Standing } from "@/lib/auth/permissions";
import type { ApprovalAct, ApprovalState } from "@/lib/db/generated/enums";
import { decides } from "./deciders";

/** What a check of one approval has to know of it. */
export type ApprovalForPolicy = {
  /** A code of `SUBJECT_KINDS`: who decides hangs on it. */
  readonly subjectKind: string;
  readonly state: ApprovalState;
  readonly preparedById: string;
  /** Null: everyone who may. */
  readonly askedOfId: string | null;
};

/** States in which somebody's decision is still waited for. */
export const OPEN_STATES = ["awaiting", "asked_back"] as const satisfies readonly ApprovalState[];

/**
 * What each act leads to; what is missing here cannot follow. Asked back it can still be decided: the answer may
 * have come by telephone. What was given can become void, since its subject changed; what was returned stays so.
 */
const next = {
  awaiting: {
    approved: "approved",
    asked_back: "asked_back",
    returned: "returned",
    delegated: "awaiting",
    voided: "void",
  },
  asked_back: {
    approved: "approved",
    returned: "returned",
    delegated: "asked_back",
    answered: "awaiting",
    voided: "void",
  },
  approved: { voided: "void" },
  returned: {},
  void: {},
} as const satisfies Record<ApprovalState, Partial<Record<ApprovalAct, ApprovalState>>>;

/** The state that follows, or null where the act is not possible (any more). */
export function stateAfter(state: ApprovalState, act: ApprovalAct): ApprovalState | null {
  const ways: Partial<Record<ApprovalAct, ApprovalState>> = next[state];
  return ways[act] ?? null;
}

const isOpen = (state: ApprovalState) => (OPEN_STATES as readonly ApprovalState[]).includes(state);

/** Nobody decides on what they prepared; who was asked decides, or anyone who may where nobody was named. */
export function canDecide(actor: Actor, approval: ApprovalForPolicy): boolean {
  const { state, subjectKind, preparedById, askedOfId } = approval;
  if (actor.kind !== "user" || actor.userId === preparedById) return false;
  if (!isOpen(state) || !decides(actor, subjectKind)) return false;
  return askedOfId === null || askedOfId === actor.userId;
}

/** Only whoever prepared it answers what was asked back. */
export function canAnswer(
  actor: Actor,
  { state, preparedById }: Pick<ApprovalForPolicy, "state" | "preparedById">,
): boolean {
  return actor.kind === "user" && actor.userId === preparedById && state === "asked_back";
}

/** Whether this person could be asked at all: somebody else than whoever prepared it, who may decide on its kind. */
export function canBeAsked(
  person: Standing & { readonly id: string; readonly disabledAt: Date | null },
  { preparedById, subjectKind }: Pick<ApprovalForPolicy, "preparedById" | "subjectKind">,
): boolean {
  return person.id !== preparedById && person.disabledAt === null && decides(person, subjectKind);
}
