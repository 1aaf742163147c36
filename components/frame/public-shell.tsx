import Link from "next/link";
import type { ReactNode } from "react";
import { OfflineNotice } from "@/components/ui/offline-notice";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { Brand } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { SkipLink } from "./skip-link";

type Props = {
  switchLanguage: (form: FormData) => Promise<void>;
  help?: string;
  home?: string;
  /** Forms are narrow; a page to read may be wider. */
  width?: "form" | "text";
  children: ReactNode;
};

/** The frame of pages without an account: sign-in, first run, links for people outside. */
export async function PublicShell({ switchLanguage, help, home = "/", width = "form", children }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslator("frame")]);
  return (
    <>
      <SkipLink label={t("skip")} />
      <header className="no-print flex h-14 items-center gap-4 border-b border-line px-4 tablet:h-16 tablet:px-6">
        <div className="flex-1">
          <Brand words={{ brand: t("brand"), brandLatin: t("brandLatin") }} href={home} />
        </div>
        <div className="type-note">
          <LanguageSwitch locale={locale} label={t("language")} action={switchLanguage} />
        </div>
        {help && (
          <Link href={help} prefetch={false} className="link type-note inline-flex min-h-11 items-center">
            {t("help")}
          </Link>
        )}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto px-4 pt-8 pb-16 tablet:pt-16 ${width === "form" ? "max-w-120" : "max-w-176"}`}
      >
        <OfflineNotice />
        {children}
      </main>
    </>
  );
}
