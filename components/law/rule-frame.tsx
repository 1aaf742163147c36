import Link from "next/link";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { EntryId } from "@/lib/law/rule-groups";
import { RuleList } from "./rule-list";
import { searchEntries } from "./rule-search";
import { RuleSearchForm } from "./rule-search-form";

type Props = {
  locale: Locale;
  query: string;
  /** The entry that is read; on the phone it has the page to itself. */
  current?: EntryId;
  children: ReactNode;
};

/** The list with its search at the left, what is read beside it. */
export async function RuleFrame({ locale, query, current, children }: Props) {
  const t = await getTranslator("rules");
  const found = searchEntries(locale, query);
  return (
    <div className="grid gap-x-12 gap-y-8 desk:grid-cols-[15rem_minmax(0,1fr)]">
      <div className={current ? "flex flex-col gap-4 max-desk:hidden" : "flex flex-col gap-4"}>
        <RuleSearchForm t={t} query={query} />
        {found && (
          <div role="status">
            <p className="font-bold">
              {found.size > 0
                ? t("found", { words: query, count: found.size })
                : t("foundNone", { words: query })}
            </p>
            {found.size === 0 && <p className="type-note text-ink2">{t("foundNoneHelp")}</p>}
            <p>
              <Link
                href={current ? `/rules/${current}` : "/rules"}
                prefetch={false}
                className="link type-note"
              >
                {t("showAll")}
              </Link>
            </p>
          </div>
        )}
        <RuleList t={t} locale={locale} current={current} found={found} query={query} />
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
