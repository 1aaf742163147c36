"use client";

import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/i18n/locale";
import type { FrameActions } from "./frame-actions";
import { LanguageSwitch } from "./language-switch";
import type { NavEntry } from "./nav-entry";
import { NavLink } from "./nav-link";

type Props = {
  own: readonly NavEntry[];
  locale: Locale;
  actions: FrameActions;
  words: { readonly language: string; readonly signOut: string };
};

/** The end of the user menu and of その他: the own pages, the other language, the way out. */
export function AccountEntries({ own, locale, actions, words }: Props) {
  return (
    <>
      {own.map((entry) => (
        <NavLink
          key={entry.href}
          href={entry.href}
          without={entry.without}
          className="flex min-h-11 items-center gap-3"
        >
          <Icon name={entry.icon} />
          {entry.label}
        </NavLink>
      ))}
      <LanguageSwitch locale={locale} label={words.language} action={actions.switchLanguage} />
      <form
        action={actions.signOut}
        method="post"
        encType="multipart/form-data"
        className="border-t border-rule"
      >
        <button type="submit" className="flex min-h-11 w-full items-center gap-3 text-left">
          <Icon name="log-out" />
          {words.signOut}
        </button>
      </form>
    </>
  );
}
