import { asTyped } from "@/lib/forms/as-typed";
import "server-only";
import { notifiedWords, outcomeWords } from "@/components/records/outcome-words";
import type { UserActor } from "@/lib/auth/actor";
import { listEvidence } from "@/lib/evidence/queries";
import { type ConflictField, conflicting, type FormState, refused } from "@/lib/form-state";
import { conflictFields } from "@/lib/forms/conflict-fields";
import { formatTime } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { REPORT_RECEIVERS, STRENGTHS, WITHDRAWN } from "@/lib/records/outcomes";
import { listPartyOptions } from "@/lib/records/party-names";
import type { RecordView } from "@/lib/records/queries";
import { getRecordInForce } from "@/lib/records/record-in-force";
import type { ReadFields } from "./read-fields";
import { recordLabels } from "./record-fields";
import { momentValues, type RecordValues, valuesOfRecord } from "./record-values";

type Sent = { readonly form: FormData; readonly read: ReadFields };

/** Where a form differs from an entry that stands. The reason of a correction is no part of what is recorded. */
export async function recordDifferences(
  actor: UserActor,
  record: RecordView,
  { incidentId, ...sent }: Sent & { readonly incidentId: string },
): Promise<ConflictField[]> {
  const [t, locale, files, parties] = await Promise.all([
    getTranslator("records"),
    getLocale(),
    listEvidence(actor, incidentId),
    listPartyOptions(actor, incidentId),
  ]);
  const theirs = valuesOfRecord(record, locale);
  const [day, time] = momentValues(sent.read.at, locale);
  const [dueDay, dueTime] = momentValues(sent.read.dueAt, locale);
  const count = sent.read.count === null ? "" : String(sent.read.count);
  const read: RecordValues = { day, time, dueDay, dueTime, count };
  const mine = Object.fromEntries(
    Object.keys(theirs).map((name) => [name, read[name] ?? asTyped(String(sent.form.get(name) ?? ""))]),
  );
  const labels = recordLabels(t);
  const say = (name: string, value: string) => {
    if (name === "partyId") return parties.find(({ id }) => id === value)?.name ?? t("fields.nobody");
    if (name === "evidenceId")
      return files.find(({ id }) => id === value)?.fileName ?? t("fields.noEvidence");
    return codeWords(t, record, { name, value });
  };
  return conflictFields({ mine, theirs, label: (name) => labels[name] ?? name, say });
}

const OUTCOMES = ["outcome", "receivers", "stage", "way", "state"];

function codeWords(
  t: Translator<"records">,
  { kind }: RecordView,
  { name, value }: { name: string; value: string },
): string {
  if (OUTCOMES.includes(name)) return outcomeWords(t, { kind, outcome: value });
  if (name === "notified") return notifiedWords(t, value) ?? value;
  const strength = name === "strength" && STRENGTHS.find((code) => code === value);
  if (strength) return t(`strengths.${strength}`);
  const receiver = name === "receiver" && REPORT_RECEIVERS.find((code) => code === value);
  return receiver ? t(`receivers.${receiver}`) : value;
}

type Late = Sent & {
  readonly incidentId: string;
  /** The entry that the form puts right, and in whose place another one stands by now. */
  readonly supersedesId: string;
};

/** What to say to a form that puts an entry right which somebody else has put right or withdrawn meanwhile. */
export async function recordConflict(actor: UserActor, { supersedesId, ...late }: Late): Promise<FormState> {
  const [t, record] = await Promise.all([
    getTranslator("records"),
    getRecordInForce(actor, { incidentId: late.incidentId, recordId: supersedesId }),
  ]);
  const { form } = late;
  if (!record) return refused(form, t("problems.corrected-meanwhile"));
  const said = { who: record.recordedBy ?? t("moved.somebody"), time: formatTime(record.recordedAt) };
  if (record.outcome === WITHDRAWN) {
    const sentence = t("moved.withdrawn", { ...said, reason: record.words.correction ?? "" });
    return { ...refused(form, sentence), instead: { supersedesId: "" } };
  }
  const fields = await recordDifferences(actor, record, late);
  if (fields.length === 0) return refused(form, t("moved.same", said));
  return conflicting(form, { by: said.who, at: said.time, instead: { supersedesId: record.id }, fields });
}

type Withdrawal = {
  readonly form: FormData;
  readonly incidentId: string;
  readonly recordId: string;
  /** The page of the step, where the entry that stands can be withdrawn in its turn. */
  readonly page: string;
};

/** The same for a form that withdraws it: there is nothing to choose, but another entry to look at. */
export async function withdrawalConflict(
  actor: UserActor,
  { form, incidentId, recordId, page }: Withdrawal,
): Promise<FormState> {
  const [t, record] = await Promise.all([
    getTranslator("records"),
    getRecordInForce(actor, { incidentId, recordId }),
  ]);
  if (!record) return refused(form, t("problems.corrected-meanwhile"));
  const said = { who: record.recordedBy ?? t("moved.somebody"), time: formatTime(record.recordedAt) };
  if (record.outcome === WITHDRAWN) return refused(form, t("moved.withdrawnToo", said));
  return {
    ...refused(form, t("moved.corrected", said)),
    way: { href: `${page}?fix=${record.id}`, text: t("see") },
  };
}
