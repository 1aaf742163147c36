import Link from "next/link";
import { PairList } from "@/components/organisation/pair-list";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { Rule } from "@/lib/law/rule";
import type { EntryId } from "@/lib/law/rule-groups";
import { factWords } from "./fact-words";
import { RuleQuotes, RuleSources } from "./rule-sources";
import { checkedOn, citesOf, ruleWords, usersOf } from "./rule-words";

/** What a rule is made of: facts, the rules around it, texts, their words, and when they were last compared. */
export function RuleParts({ rule, locale }: { rule: Rule; locale: Locale }) {
  const t = translatorFor(locale, "rules");
  const facts = factWords(locale);
  const cites = citesOf(rule.id);
  const users = usersOf(rule.id);
  const names = [...new Set(rule.reads.map((fact) => facts.name(fact)))];
  return (
    <PairList
      label={t("parts.caption")}
      pairs={[
        { key: "facts", term: t("parts.facts"), detail: names.join(" / ") || t("parts.noFacts") },
        ...(rule.uses.length > 0
          ? [
              {
                key: "uses",
                term: t("parts.uses"),
                detail: <EntryLinks ids={rule.uses} locale={locale} />,
              },
            ]
          : []),
        ...(users.length > 0
          ? [{ key: "usedBy", term: t("parts.usedBy"), detail: <EntryLinks ids={users} locale={locale} /> }]
          : []),
        {
          key: "sources",
          term: t("parts.sources"),
          detail: <RuleSources cites={cites} locale={locale} />,
        },
        ...(cites.some(({ quote }) => quote)
          ? [{ key: "quotes", term: t("parts.quotes"), detail: <RuleQuotes cites={cites} locale={locale} /> }]
          : []),
        { key: "checked", term: t("parts.checked"), detail: formatDay(checkedOn([rule]), locale) },
      ]}
    />
  );
}

/** Links to other entries, each with the Act that it belongs to where another has the same title. */
export function EntryLinks({ ids, locale }: { ids: readonly EntryId[]; locale: Locale }) {
  const words = ruleWords(locale);
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {ids.map((id) => (
        <li key={id}>
          <Link href={`/rules/${id}`} prefetch={false} className="link">
            {words.title(id)}
          </Link>{" "}
          <span className="type-note text-ink2">{words.act(id)}</span>
        </li>
      ))}
    </ul>
  );
}
