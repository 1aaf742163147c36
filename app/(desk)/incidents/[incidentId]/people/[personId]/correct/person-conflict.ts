import "server-only";
import { notFound } from "next/navigation";
import type { UserActor } from "@/lib/auth/actor";
import { type ConflictField, conflicting, type FormState, refused } from "@/lib/form-state";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { latestDeed } from "@/lib/incidents/latest-deed";
import type { CorrectPersonInput } from "@/lib/people/correct-person";
import { getPerson } from "@/lib/people/get-person";
import { RECORD_FIELDS, textOf } from "@/lib/people/record-fields";

/** Both values of each field that differs, after somebody else was faster: only while the reader may see them. */
export async function personConflict(
  actor: UserActor,
  input: CorrectPersonInput,
  form: FormData,
): Promise<FormState> {
  const { incidentId, personId, version: _seen, ...mine } = input;
  const now = new Date();
  const [t, person, latest] = await Promise.all([
    getTranslator("people"),
    getPerson(actor, { incidentId, personId, now }),
    latestDeed(actor, incidentId, ["person.corrected", "people-import.written"]),
  ]);
  if (!person) notFound();
  if (!person.revealed) return refused(form, t("correct.conflictHidden"));
  const { record } = person.revealed;
  const fields = RECORD_FIELDS.flatMap((name): ConflictField[] => {
    const [typed, theirs] = [textOf(mine, name), textOf(record, name)];
    return typed === theirs ? [] : [{ name, label: t(`fields.${name}`), mine: typed, theirs }];
  });
  if (fields.length === 0) return refused(form, t("correct.unchanged"));
  return conflicting(form, {
    by: latest?.by ?? t("correct.import"),
    at: formatTime(latest?.at ?? now),
    version: person.version,
    fields,
  });
}
