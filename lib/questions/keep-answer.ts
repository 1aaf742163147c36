import "server-only";
import { randomUUID } from "node:crypto";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { QuestionAnswer } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { columnsOf } from "./given-row";
import type { Given } from "./question";

/** Who finds out what is not known yet, and by when; null where nobody has decided. */
export type FindOut = { readonly findOutById: string | null; readonly findOutUntil: Date | null };

type Kept = {
  readonly incidentId: string;
  readonly question: string;
  readonly given: Given;
  readonly keys: IncidentKeys;
  readonly answeredById: string | null;
  /** The row of the earlier answer, which this one replaces. */
  readonly row?: QuestionAnswer | undefined;
  readonly findOut?: FindOut | undefined;
};

/** Writes the row of an answer inside a unit of work, and its audit event. The first version of an answer is 1. */
export async function keepAnswer(work: Work, kept: Kept): Promise<void> {
  const { incidentId, question, given, keys, answeredById, row, findOut } = kept;
  const id = row?.id ?? randomUUID();
  const data = {
    ...columnsOf(keys.data, id, given),
    findOutById: given.isUnknown ? (findOut?.findOutById ?? null) : null,
    findOutUntil: given.isUnknown ? (findOut?.findOutUntil ?? null) : null,
    answeredById,
    answeredAt: work.now,
  };
  if (row) {
    await work.tx.questionAnswer.update({
      where: { id, version: row.version },
      data: { ...data, version: { increment: 1 } },
    });
  } else {
    await work.tx.questionAnswer.create({ data: { ...data, id, incidentId, question, version: 1 } });
  }
  work.record({ type: "question.answered", incidentId, data: { question } });
}
