import { asTyped } from "@/lib/forms/as-typed";
import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { type FormState, invalid, keptValues } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { type CorrectPersonInput, getRecordProblems } from "@/lib/people/correct-person";
import { MOST_WAYS } from "@/lib/people/record-problems";

/** Says beside each field what of it cannot be read, how to write it, and of several lines which one. */
export async function recordUnread(
  actor: UserActor,
  input: CorrectPersonInput,
  form: FormData,
): Promise<FormState> {
  const [t, problems] = await Promise.all([
    getTranslator("people"),
    getRecordProblems(actor, input, new Date()),
  ]);
  const typed = keptValues(form);
  const errors = problems.map(({ field, what, value }) => {
    const line = lineOf(typed[field]?.[0] ?? "", value);
    return [field, t(`correct.unread.${what}`, { line, most: MOST_WAYS })];
  });
  return invalid(form, Object.fromEntries(errors));
}

/** In which line of a field a value stands, as somebody counts them who sees the field. */
const lineOf = (typed: string, value: string | undefined): number =>
  typed.split(/\r\n?|\n/).findIndex((line) => asTyped(line) === value) + 1;
