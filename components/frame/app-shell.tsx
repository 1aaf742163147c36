import type { ReactNode } from "react";
import { OfflineNotice } from "@/components/ui/offline-notice";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { AccountEntries } from "./account-entries";
import { BottomBar } from "./bottom-bar";
import { FocusHeading } from "./focus-heading";
import type { FrameActions } from "./frame-actions";
import type { NavEntry } from "./nav-entry";
import { Rail } from "./rail";
import { SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";

type Props = {
  /** Places in the order of the rail; the first four stand in the phone's bottom bar. */
  main: readonly NavEntry[];
  /** Below the line of the rail. */
  tools?: readonly NavEntry[];
  /** Acts at the right of the top bar, before help: register, notices. */
  acts?: readonly NavEntry[];
  user: { readonly name: string; readonly role: string };
  /** The person's own pages, in the user menu. */
  own?: readonly NavEntry[];
  help?: string;
  search?: string;
  actions: FrameActions;
  children: ReactNode;
};

/** The frame of every page behind sign-in. It gates nothing: pages and actions check for themselves. */
export async function AppShell({
  main,
  tools = [],
  acts = [],
  own = [],
  user,
  help,
  search,
  actions,
  children,
}: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslator("frame")]);
  const account = (
    <AccountEntries
      own={own}
      locale={locale}
      actions={actions}
      words={{ language: t("language"), signOut: t("signOut") }}
    />
  );
  const counted = (entries: readonly NavEntry[]) =>
    entries.map((entry) =>
      entry.count ? { ...entry, counted: t("waiting", { count: entry.count }) } : entry,
    );
  const [places, toolsSaid, actsSaid] = [counted(main), counted(tools), counted(acts)];
  const words = {
    brand: t("brand"),
    brandLatin: t("brandLatin"),
    search: t("search"),
    searchButton: t("searchButton"),
    help: t("help"),
  };
  return (
    <>
      <SkipLink label={t("skip")} />
      <TopBar acts={actsSaid} help={help} search={search} user={user} account={account} words={words} />
      <div className="print:block! tablet:grid tablet:grid-cols-[4.5rem_minmax(0,1fr)] desk:grid-cols-[12.5rem_minmax(0,1fr)]">
        <Rail label={t("navigation")} main={places} tools={toolsSaid} />
        <main
          id="main"
          tabIndex={-1}
          className="min-h-[calc(100dvh-4rem)] border-line px-4 pt-4 pb-24 tablet:p-6 desk:px-8 desk:pt-6 desk:pb-16 tablet:border-l print:border-0 print:p-0"
        >
          <div className="max-w-[63.5rem]">
            <OfflineNotice />
            {children}
          </div>
        </main>
      </div>
      <BottomBar
        label={t("shortcuts")}
        entries={places}
        moreLabel={t("more")}
        more={[...actsSaid, ...toolsSaid]}
      >
        {account}
      </BottomBar>
      <FocusHeading />
    </>
  );
}
