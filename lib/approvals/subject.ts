import type { Actor } from "@/lib/auth/actor";
import type { Approval, Prisma } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { NotFound } from "@/lib/errors";
import type { Content } from "./content-hash";
import { isSubjectKind, type SubjectKind } from "./subject-kinds";

/** What came of an approval, as whoever decided is told it. */
export type Outcome = "approved" | "returned" | "content-changed" | "content-gone" | "asked-again";

/** How an approval ended. `current`: what the subject is now, null where nothing is left to decide. */
export type Ending = { readonly actor: Actor; readonly approval: Approval } & (
  | { readonly state: "approved"; readonly subjects: Subjects }
  | { readonly state: "returned" }
  | { readonly state: "void"; readonly current: Content | null }
);

/** What the module of a subject knows of it, and does once it is decided. */
export type Subject = {
  /**
   * Reads, before the unit of work, what cannot be read behind the lock, and answers how to read the subject there:
   * null where nothing is left to decide.
   */
  readonly reader: (
    actor: Actor,
    approval: Approval,
  ) => Promise<(work: Work) => Promise<Content | null>> | ((work: Work) => Promise<Content | null>);
  /** Ids of who can never decide on it, beside whoever prepared it; nobody where it is left out. */
  readonly ruledOut?: (
    tx: Prisma.TransactionClient,
    approval: Pick<Approval, "subjectId">,
  ) => Promise<readonly string[]>;
  /** Runs in the unit of work that ended the approval, whichever way that came about. */
  readonly follow: (work: Work, ending: Ending) => Promise<Outcome>;
};

/** One for each kind: none can be decided without what follows from it. */
export type Subjects = { readonly [Kind in SubjectKind]: Subject };

/** The subject of an approval. Throws `NotFound` for a kind that this version does not know. */
export function subjectOf(subjects: Subjects, { subjectKind }: Pick<Approval, "subjectKind">): Subject {
  if (!isSubjectKind(subjectKind)) throw new NotFound("Subject");
  return subjects[subjectKind];
}
