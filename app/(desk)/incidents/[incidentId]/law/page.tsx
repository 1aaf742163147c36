import { notFound } from "next/navigation";
import { LawTab } from "@/components/law/law-tab";
import { requireActor } from "@/lib/auth/session";
import { getLawView } from "@/lib/findings/law-queries";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { state } from "./actions";
import { readAddress } from "./address";

export async function generateMetadata() {
  return { title: (await getTranslator("lawTab"))("title") };
}

/** What the rules make of an incident: each duty, on which facts, by which text, and what would change it. */
export default async function LawPage({ params, searchParams }: PageProps<"/incidents/[incidentId]/law">) {
  const [actor, { incidentId }, search] = await Promise.all([requireActor(), params, searchParams]);
  if (!id().safeParse(incidentId).success) notFound();
  const address = readAddress(search);
  const [view, locale] = await Promise.all([getLawView(actor, incidentId, address), getLocale()]);
  if (!view) notFound();
  return <LawTab {...{ view, locale, address }} action={(fact) => state.bind(null, incidentId, fact)} />;
}
