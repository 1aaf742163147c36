import Link from "next/link";
import { Section } from "@/components/ui/section";
import { State } from "@/components/ui/state";
import { LEGAL_GROUPS, type LegalGroup, type LegalItem } from "@/lib/guide/legal-item";
import { sayWhy } from "@/lib/guide/say";
import { formatShortDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type Translator, translatorFor } from "@/lib/i18n/translator";

type Props = { items: readonly LegalItem[]; locale: Locale };

const LEADS = { review: "reviewLead", awaiting: "awaitingLead", facts: "factsLead" } as const;
const leadOf = (group: LegalGroup) => (group in LEADS ? LEADS[group as keyof typeof LEADS] : null);

/** What waits for legal, in groups by what is to be done; in each the one first whose time runs out first. */
export function LegalGroups({ items, locale }: Props) {
  const t = translatorFor(locale, "findings");
  return LEGAL_GROUPS.map((group) => {
    const own = items.filter((item) => item.group === group);
    const lead = leadOf(group);
    if (own.length === 0) return null;
    return (
      <Section
        key={group}
        title={t(`legal.${group}`)}
        aside={t("legal.count", { count: own.length })}
        lead={lead && t(`legal.${lead}`)}
      >
        <ul>
          {own.map((item) => (
            <Item key={item.id} item={item} t={t} locale={locale} />
          ))}
        </ul>
      </Section>
    );
  });
}

type ItemProps = { item: LegalItem; t: Translator<"findings">; locale: Locale };

function Item({ item, t, locale }: ItemProps) {
  const { id, reference, title, isRestricted, step, names, now } = item;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-3">
      <div className="min-w-0 flex-1 basis-80">
        <Link href={`/incidents/${id}/law`} prefetch={false} className="link font-bold">
          {title}
        </Link>
        <p className="type-note text-ink2">
          {[reference, ...(isRestricted ? [t("legal.restricted")] : [])].join("・")}
        </p>
        <p>{sayWhy({ locale, now, names }, step)}</p>
      </div>
      <Due item={item} t={t} locale={locale} />
    </li>
  );
}

function Due({ item: { due, isDated }, t, locale }: ItemProps) {
  if (!due) return isDated ? null : <State kind="unknown">{t("legal.noClock")}</State>;
  const day = formatShortDay(due.day, locale);
  const words =
    due.kind === "target"
      ? t(due.isLate ? "legal.lateTarget" : "legal.target", { to: day })
      : t(due.isLate ? "legal.lateLimit" : "legal.limit", { day });
  return <State kind={due.isLate ? "late" : "time"}>{words}</State>;
}
