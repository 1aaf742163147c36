import "server-only";
import type { AuditEventType } from "@/lib/audit/events";
import { auditSentence } from "@/lib/audit/sentence";
import { currentActor } from "@/lib/auth/session";
import type { Instead } from "@/lib/form-state";
import { formatTime } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { latestDeed } from "@/lib/incidents/latest-deed";
import { getStepIncident } from "@/lib/records/queries";

/** What can have come between a page and its form, by the refusal that says so. */
const DEEDS: Readonly<Record<string, readonly AuditEventType[]>> = {
  "incident-changed": [
    "incident.closed",
    "incident.withdrawn",
    "incident.reopened",
    "incident.restricted",
    "incident.unrestricted",
    "incident.closing-asked",
    "incident.withdrawal-asked",
    "approval.decided",
    "response.started",
    "record.added",
    "question.answered",
    "proposal.taken",
    "proposal.corrected",
  ],
  "already-removed": ["member.removed"],
  "decided-already": ["approval.decided", "approval.ended"],
  "asked-already": ["incident.closing-asked", "incident.withdrawal-asked"],
};

type Moved = {
  /** Who did what, and when: a finished sentence. */
  readonly deed: string;
  /** What the form has to name, where sending it again is an answer to that. */
  readonly instead?: Instead;
};

/** What somebody did since the page was drawn, for a form that was refused because of it; null for other refusals. */
export async function movedSince(incidentId: string, code: string): Promise<Moved | null> {
  const types = DEEDS[code];
  const actor = types && (await currentActor());
  if (!actor) return null;
  const [t, locale, deed, incident] = await Promise.all([
    getTranslator("incidents"),
    getLocale(),
    latestDeed(actor, incidentId, types),
    getStepIncident(actor, incidentId),
  ]);
  if (!deed || !incident) return null;
  const sentence = t("over.deed", {
    time: formatTime(deed.at),
    deed: auditSentence(locale, deed.entry, deed.names),
  });
  return code === "incident-changed"
    ? { deed: sentence, instead: { version: String(incident.version) } }
    : { deed: sentence };
}
