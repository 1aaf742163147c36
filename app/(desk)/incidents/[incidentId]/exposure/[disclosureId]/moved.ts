import "server-only";
import type * as z from "zod";
import type { UserActor } from "@/lib/auth/actor";
import { getCompany } from "@/lib/exposure/get-company";
import { getDisclosure } from "@/lib/exposure/get-disclosure";
import type { companyForm, correctForm } from "@/lib/exposure/schema";
import { conflicting, type FormState } from "@/lib/form-state";
import { conflictFields } from "@/lib/forms/conflict-fields";
import { dayInJapan, formatShortDay, formatTime } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { latestDeed } from "@/lib/incidents/latest-deed";
import { readTypedMoment } from "../../containment/typed-moment";
import { exposureLabels } from "../exposure-fields";

type Correct = z.output<typeof correctForm>;

/** Both values of each field, where somebody else has corrected this disclosure; null where nobody has. */
export async function aboutMoved(
  actor: UserActor,
  { form, input }: { form: FormData; input: Correct },
): Promise<FormState | null> {
  const view = await getDisclosure(actor, input.disclosureId, { after: null });
  if (!view || view.disclosure.version === input.version) return null;
  const [t, locale] = await Promise.all([getTranslator("exposure"), getLocale()]);
  const { subject, kind, recipientsUnknown, occurredAt, version } = view.disclosure;
  const typed = readTypedMoment(input);
  const at = typed.ok ? typed.instant : null;
  const when = (instant: Date | null) => ({
    day: instant ? formatShortDay(dayInJapan(instant), locale) : "",
    time: instant ? formatTime(instant) : "",
  });
  const reached = recipientsUnknown ? "unknown" : "known";
  const fields = conflictFields({
    mine: { subject: input.subject, kind: input.kind, reached: input.reached, ...when(at) },
    theirs: { subject, kind, reached, ...when(occurredAt) },
    label: (name) => exposureLabels(t)[name] ?? name,
    say: (name, value) => sayAbout(t, name, value),
  });
  const deed = await latestDeed(actor, view.incident.id, [
    "disclosure.corrected",
    "disclosure.split",
    "party.added",
  ]);
  const by = deed?.by ?? t("moved.somebody");
  return conflicting(form, { by, at: formatTime(deed?.at ?? new Date()), version, fields });
}

function sayAbout(t: Translator<"exposure">, name: string, value: string): string {
  if (name === "kind" && (value === "crossed" || value === "paired")) return t(`kinds.${value}`);
  if (name === "reached" && (value === "known" || value === "unknown")) return t(`reached.${value}`);
  return value || t("moved.unset");
}

/** The same of a company. */
export async function companyMoved(
  actor: UserActor,
  { form, input }: { form: FormData; input: z.output<typeof companyForm> },
): Promise<FormState | null> {
  const company = await getCompany(actor, input.companyId);
  if (!company || company.version === input.version) return null;
  const t = await getTranslator("exposure");
  const { name, contact, contract, version } = company;
  const fields = conflictFields({
    mine: { name: input.name, contact: input.contact ?? "", contract: input.contract ?? "" },
    theirs: { name, contact, contract },
    label: (field) => exposureLabels(t)[field] ?? field,
  });
  const deed = await latestDeed(actor, company.incidentId, ["company.corrected"]);
  const by = deed?.by ?? t("moved.somebody");
  return conflicting(form, { by, at: formatTime(deed?.at ?? new Date()), version, fields });
}
