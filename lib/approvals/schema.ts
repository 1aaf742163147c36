import * as z from "zod";
import { id, version } from "@/lib/forms/fields";

/** Several lines; longer than this is a document and not a question. */
export const WORDS = 2000;

/** Several lines that somebody types: a question, a reason. */
export const words = () =>
  z
    .string()
    .min(1)
    .max(WORDS)
    .refine((text) => !/[^\P{C}\n\r\t\u200d]/u.test(text), { error: "invisible" });

/** A person of a list; none chosen is for a person to put right. */
export const chosenId = () => z.string().min(1, { error: "choose" }).pipe(id());

const bound = { approvalId: id(), version: version() };

export const approveInput = z.strictObject(bound);
export const askBackInput = z.strictObject({ ...bound, question: words() });
export const returnInput = z.strictObject({ ...bound, reason: words() });
export const delegateInput = z.strictObject({ ...bound, toId: chosenId() });
export const answerInput = z.strictObject({ ...bound, answer: words() });

export type ApproveInput = z.output<typeof approveInput>;
export type AnswerInput = z.output<typeof answerInput>;
