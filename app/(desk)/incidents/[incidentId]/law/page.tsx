import { notFound } from "next/navigation";
import { DecidePanel } from "@/components/law/decide-panel";
import { LawTab } from "@/components/law/law-tab";
import { DoneNotice } from "@/components/organisation/done-notice";
import { requireActor } from "@/lib/auth/session";
import { getDecideView } from "@/lib/findings/decide-queries";
import { getLawView } from "@/lib/findings/law-queries";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator, translatorFor } from "@/lib/i18n/translator";
import { state } from "./actions";
import { readAddress } from "./address";
import { confirm, withdraw } from "./decide/actions";

export async function generateMetadata() {
  return { title: (await getTranslator("lawTab"))("title") };
}

/** What the rules make of an incident: each duty, on which facts, by which text, and what would change it. */
export default async function LawPage({ params, searchParams }: PageProps<"/incidents/[incidentId]/law">) {
  const [actor, { incidentId }, search] = await Promise.all([requireActor(), params, searchParams]);
  if (!id().safeParse(incidentId).success) notFound();
  const address = readAddress(search);
  const [view, decide, locale] = await Promise.all([
    getLawView(actor, incidentId, address),
    getDecideView(actor, incidentId),
    getLocale(),
  ]);
  if (!view || !decide) notFound();
  const t = translatorFor(locale, "findings");
  const codes = ["confirmed", "decided", "asked", "withdrawn"] as const;
  const says = Object.fromEntries(codes.map((code) => [code, t(`done.${code}`)]));
  return (
    <LawTab
      {...{ view, locale, address }}
      action={(fact) => state.bind(null, incidentId, fact)}
      notice={<DoneNotice done={search.done} says={says} />}
      legal={
        <DecidePanel
          view={decide}
          locale={locale}
          confirm={confirm.bind(null, incidentId)}
          withdraw={(determinationId) => withdraw.bind(null, incidentId, determinationId)}
        />
      }
    />
  );
}
