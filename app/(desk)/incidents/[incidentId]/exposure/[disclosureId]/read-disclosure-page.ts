import "server-only";
import { requireActor } from "@/lib/auth/session";
import { callDisclosure } from "@/lib/disclosures/call-disclosure";
import { listEvidence } from "@/lib/evidence/queries";
import { getDisclosure } from "@/lib/exposure/get-disclosure";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

export type DisclosurePageProps = {
  params: Promise<{ incidentId: string; disclosureId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What the pages of one disclosure have alike; null where it is none of this incident, or not the actor's to see. */
export async function readDisclosurePage({ params, searchParams }: DisclosurePageProps) {
  const [actor, { incidentId, disclosureId }, search] = await Promise.all([
    requireActor(),
    params,
    searchParams,
  ]);
  if (![incidentId, disclosureId].every((each) => id().safeParse(each).success)) return null;
  const said = (name: string) => {
    const value = search[name];
    return typeof value === "string" && value ? value : null;
  };
  const [after, from] = [said("after"), said("from")];
  const view = await getDisclosure(actor, disclosureId, { after, from });
  if (!view || view.incident.id !== incidentId) return null;
  const [t, words, records, items, locale, evidence] = await Promise.all([
    getTranslator("exposure"),
    getTranslator("incidents"),
    getTranslator("records"),
    getTranslator("facts"),
    getLocale(),
    listEvidence(actor, incidentId),
  ]);
  const files = new Map(evidence.map((file) => [file.id, file.fileName]));
  const exposure = `/incidents/${incidentId}/exposure`;
  return {
    actor,
    view,
    search,
    after,
    from,
    find: said("find"),
    say: { t, words, records, items, locale, files },
    evidence,
    title: callDisclosure(t, view.disclosure),
    exposure: { href: exposure, label: t("page.short") },
    here: `${exposure}/${disclosureId}`,
  };
}

export type DisclosurePage = NonNullable<Awaited<ReturnType<typeof readDisclosurePage>>>;
