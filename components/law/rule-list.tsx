import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { type EntryId, GROUP_IDS, groupOf, RULE_GROUPS, type RuleGroup } from "@/lib/law/rule-groups";
import { ruleWords } from "./rule-words";

type Props = {
  t: Translator<"rules">;
  locale: Locale;
  /** The entry that is open beside the list. */
  current?: EntryId | undefined;
  /** Only these, where something was searched for. */
  found?: ReadonlySet<EntryId> | undefined;
  /** What was searched for, to go on with it. */
  query: string;
};

/** What most people look for stands open; the rest is one press away. */
const OPEN: readonly RuleGroup[] = ["required", "breach", "deadlines"];

/** Every rule and clock in its group. */
export function RuleList({ t, locale, current, found, query }: Props) {
  const words = ruleWords(locale);
  const href = (id: EntryId) => `/rules/${id}${query && `?q=${encodeURIComponent(query)}`}`;
  return (
    <nav aria-label={t("list")} className="flex flex-col gap-2">
      {GROUP_IDS.map((group) => {
        const all: readonly EntryId[] = RULE_GROUPS[group];
        const entries = found ? all.filter((id) => found.has(id)) : all;
        const isOpen = found !== undefined || isOpenFor(group, current);
        return (
          entries.length > 0 && (
            <details key={group} open={isOpen} className="group/list">
              <summary className="flex min-h-11 items-center gap-2 font-bold type-note">
                <span className="flex-1">{t(`groups.${group}`)}</span>
                <span className="font-normal text-ink2">{entries.length}</span>
                <Icon name="chevron-down" size={16} className="group-open/list:rotate-180" />
              </summary>
              <ul>
                {entries.map((id) => (
                  <li key={id}>
                    <Link
                      href={href(id)}
                      prefetch={false}
                      aria-current={id === current ? "page" : undefined}
                      className="-mx-3 block rounded-8 px-3 py-2.5 leading-140 hover:bg-solid-gray-50 aria-[current]:bg-wash aria-[current]:font-bold aria-[current]:text-act"
                    >
                      {words.title(id)}
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          )
        );
      })}
    </nav>
  );
}

const isOpenFor = (group: RuleGroup, current: EntryId | undefined) =>
  current === undefined ? OPEN.includes(group) : groupOf(current) === group;
