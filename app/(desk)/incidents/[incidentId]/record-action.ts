import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type * as z from "zod";
import type { UserActor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import type { Result } from "@/lib/errors";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import type { Submission } from "@/lib/forms/submission";
import { dayInJapan } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { getRecordInForce } from "@/lib/records/record-in-force";
import { type ReadFields, readFields, type TypedFields } from "./read-fields";
import { FIELD_OF_REFUSAL, type RecordRefusal, recordLabels } from "./record-fields";
import { recordConflict, recordDifferences } from "./record-moved";
import { whileOpen } from "./while-open";

type Way<Schema extends z.ZodObject, Input> = {
  readonly schema: Schema;
  /** Page of the step below its incident. */
  readonly place: string;
  readonly input: (fields: z.output<Schema>, read: ReadFields) => Input;
  readonly command: (
    actor: UserActor,
    input: Input,
    submission: Submission,
  ) => Promise<Result<{ recordId: string }, RecordRefusal>>;
  /** Whether how many has to be said, where the form asks for it. */
  readonly isCountNeeded?: boolean;
};

/** What every form that records by hand does: parse, read times and numbers, run its command, say what was refused. */
export async function recordByHand<Schema extends z.ZodObject, Input>(
  incidentId: string,
  form: FormData,
  { schema, place, input, command, isCountNeeded = false }: Way<Schema, Input>,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("records");
  const parsed = await parseForm(schema, form, { bound: { incidentId }, labels: recordLabels(t) });
  if (!parsed.ok) return parsed.state;
  const fields = parsed.input as z.output<Schema> & TypedFields;
  const read = readFields(fields, { today: dayInJapan(new Date()), isCountNeeded });
  if (!read.ok) return invalid(form, { [read.field]: t(`problems.${read.code}`) });

  const { supersedesId } = fields;
  const page = `/incidents/${incidentId}/${place}`;
  return whileOpen(form, incidentId, async () => {
    const sent = { incidentId, form, read: read.value };
    if (supersedesId && (await isKept(actor, supersedesId, sent))) redirect(`${page}?done=kept`);
    const result = await command(actor, input(fields, read.value), parsed.submission);
    if (result.ok) {
      revalidatePath(`/incidents/${incidentId}`, "layout");
      // Names the entry, so that the page is another one and the form on it is empty.
      redirect(`${page}?done=${supersedesId ? "corrected" : "recorded"}&entry=${result.value.recordId}`);
    }
    if (result.code === "corrected-meanwhile" && supersedesId)
      return recordConflict(actor, { ...sent, supersedesId });
    const sentence = t(`problems.${result.code}`);
    const field = FIELD_OF_REFUSAL[result.code];
    if (field !== null) return invalid(form, { [field]: sentence });
    return { ...refused(form, sentence), way: { href: page, text: t("see") } };
  });
}

type Sent = { readonly incidentId: string; readonly form: FormData; readonly read: ReadFields };

/** Whether the form leaves the entry that stands as it is: the answer to a conflict may say just that. */
async function isKept(actor: UserActor, recordId: string, sent: Sent): Promise<boolean> {
  const record = await getRecordInForce(actor, { incidentId: sent.incidentId, recordId });
  return record?.id === recordId && (await recordDifferences(actor, record, sent)).length === 0;
}
