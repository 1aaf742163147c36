import { factName } from "@/components/incidents/fact-words";
import { Notice } from "@/components/ui/notice";
import type { Settled } from "@/lib/facts/settle-facts";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { facts: ReadonlyMap<string, Settled>; incidentId: string; locale: Locale };

/** What sources say differently; the stricter counts meanwhile. Said where one looks, decided on the page of the facts. */
export async function ContradictionsNotice({ facts, incidentId, locale }: Props) {
  const torn = [...facts.values()].filter(({ contradictions }) => contradictions.length > 0);
  if (torn.length === 0) return null;
  const [t, words] = await Promise.all([getTranslator("room"), getTranslator("facts")]);
  const names = torn.map(({ name }) => factName({ t: words, locale }, name));
  return (
    <Notice
      kind="check"
      title={t("torn", { count: torn.length })}
      way={
        <a href={`/incidents/${incidentId}/facts`} className="link">
          {t("tornWay")}
        </a>
      }
    >
      {t("tornWhy", { names: names.join(words("separator")) })}
      {torn.some(({ name }) => name.startsWith("principals.")) && ` ${t("tornPeople")}`}
    </Notice>
  );
}
