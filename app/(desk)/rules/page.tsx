import { RuleAbout } from "@/components/law/rule-about";
import { RuleFrame } from "@/components/law/rule-frame";
import { requireActor } from "@/lib/auth/session";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { queryFrom } from "./query-from";

export async function generateMetadata() {
  return { title: (await getTranslator("rules"))("title") };
}

/** The rule base, for everybody who works here. */
export default async function RulesPage({ searchParams }: PageProps<"/rules">) {
  const [, search, t, locale] = await Promise.all([
    requireActor(),
    searchParams,
    getTranslator("rules"),
    getLocale(),
  ]);
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="type-act">{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <RuleFrame locale={locale} query={queryFrom(search.q)}>
        <RuleAbout locale={locale} />
      </RuleFrame>
    </div>
  );
}
