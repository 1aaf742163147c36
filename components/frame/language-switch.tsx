import type { Locale } from "@/lib/i18n/locale";

type Props = {
  locale: Locale;
  label: string;
  /** Sets the cookie from the field `locale` and shows the page again. */
  action: (form: FormData) => Promise<void>;
};

const names: Record<Locale, string> = { ja: "日本語", en: "English" };

/** The other language, under its own name. A form, so that it works without JavaScript. */
export function LanguageSwitch({ locale, label, action }: Props) {
  const other: Locale = locale === "ja" ? "en" : "ja";
  return (
    <form action={action} aria-label={label}>
      <button
        type="submit"
        name="locale"
        value={other}
        lang={other}
        className="link min-h-11 min-w-11 text-left"
      >
        {names[other]}
      </button>
    </form>
  );
}
