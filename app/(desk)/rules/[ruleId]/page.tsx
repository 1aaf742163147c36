import { notFound } from "next/navigation";
import { ClockPage } from "@/components/law/clock-page";
import { RuleFrame } from "@/components/law/rule-frame";
import { RulePage } from "@/components/law/rule-page";
import { ruleWords } from "@/components/law/rule-words";
import { ButtonLink } from "@/components/ui/button-link";
import { requireActor } from "@/lib/auth/session";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { entryNamed, isClockId } from "@/lib/law/rule-groups";
import { pageFrom, queryFrom } from "../query-from";

export async function generateMetadata({ params }: PageProps<"/rules/[ruleId]">) {
  const [{ ruleId }, locale, t] = await Promise.all([params, getLocale(), getTranslator("rules")]);
  const id = entryNamed(ruleId);
  return { title: id ? ruleWords(locale).title(id) : t("title") };
}

/** One rule, or one way in which time is counted. */
export default async function OneRulePage({ params, searchParams }: PageProps<"/rules/[ruleId]">) {
  await requireActor();
  const [{ ruleId }, search, t, locale] = await Promise.all([
    params,
    searchParams,
    getTranslator("rules"),
    getLocale(),
  ]);
  const id = entryNamed(ruleId);
  if (!id) notFound();
  const now = new Date();
  const page = pageFrom(search.cases);
  return (
    <RuleFrame locale={locale} query={queryFrom(search.q)} current={id}>
      {isClockId(id) ? (
        <ClockPage id={id} locale={locale} now={now} page={page} />
      ) : (
        <RulePage id={id} locale={locale} now={now} page={page} />
      )}
      <p className="mt-10 border-t border-line pt-5">
        <ButtonLink href="/rules/try" kind="outlined">
          {t("try.act")}
        </ButtonLink>
      </p>
    </RuleFrame>
  );
}
