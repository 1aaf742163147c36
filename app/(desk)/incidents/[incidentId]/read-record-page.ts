import "server-only";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { canRecordCall } from "@/lib/calls/policy";
import type { RecordKind } from "@/lib/db/generated/enums";
import { latenessOf } from "@/lib/documents/lateness";
import { listEvidence } from "@/lib/evidence/queries";
import { getSettledFacts } from "@/lib/facts/queries";
import { id } from "@/lib/forms/fields";
import { dayInJapan, formatShortDay } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { isOver } from "@/lib/incidents/status";
import { headOf, WITHDRAWN } from "@/lib/records/outcomes";
import { listPartyOptions } from "@/lib/records/party-names";
import { getStepIncident, listRecords, type RecordView } from "@/lib/records/queries";
import { getRecordInForce } from "@/lib/records/record-in-force";

type Wish = { readonly kind: RecordKind; readonly fix: string | string[] | undefined };

/** Everything that a page of one step draws; null where the incident is not the actor's to see. */
export async function readRecordPage(incidentId: string, { kind, fix }: Wish) {
  const [actor, t, locale] = await Promise.all([requireActor(), getTranslator("records"), getLocale()]);
  if (!id().safeParse(incidentId).success) return null;
  const incident = await getStepIncident(actor, incidentId);
  if (!incident) return null;
  const isOpen = !isOver(incident.status);
  const canRun = actorCan(actor, "incident.run") && isOpen;
  const canRecord = canRun || (kind === "call" && canRecordCall(actor) && isOpen);
  const isAboutSomebody = kind === "call" || kind === "deletion";
  const [records, evidence, parties, facts] = await Promise.all([
    listRecords(actor, incidentId, [kind]),
    listEvidence(actor, incidentId),
    isAboutSomebody && canRecord
      ? listPartyOptions(actor, incidentId, kind === "deletion" ? ["recipient"] : undefined)
      : [],
    kind === "authority_report" ? getSettledFacts(actor, incidentId) : null,
  ]);

  // Somebody may have put it right since: what stands now is what a form puts right.
  const fixId = id().safeParse(fix).data ?? null;
  const before = fixId === null ? null : await getRecordInForce(actor, { incidentId, recordId: fixId });
  const malice = facts?.get("malicious")?.value;
  // A purpose that may be wrongful gives sixty days, and where nobody knows it the shorter time counts.
  const days = malice?.answer === "yes" ? 60 : 30;
  const say = (record: RecordView) => {
    const found = kind === "authority_report" && latenessOf(record, { knownAt: incident.knownAt, days });
    if (!found) return null;
    const by = formatShortDay(found.by, locale);
    const { daysLate } = found;
    if (daysLate === 0) return { text: t("page.onTime", { by }), isLate: false };
    const isTarget = headOf(record.outcome) === "preliminary";
    return { text: t(isTarget ? "page.lateTarget" : "page.late", { by, days: daysLate }), isLate: true };
  };
  const names = new Map(evidence.map((file) => [file.id, file.fileName]));
  const now = new Date();
  return {
    t,
    locale,
    incident,
    canRun,
    canRecord,
    evidence,
    parties,
    now,
    today: dayInJapan(now),
    fixId,
    before: canRecord && before?.kind === kind && before.outcome !== WITHDRAWN ? before : null,
    records: records.map((record) => ({
      ...record,
      lateness: say(record),
      fileName: names.get(record.evidenceId ?? "") ?? null,
    })),
  };
}
