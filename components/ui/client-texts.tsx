"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { errors } from "@/lib/i18n/messages/errors";
import { forms } from "@/lib/i18n/messages/forms";

/**
 * The few words that parts in the browser say by themselves; everything else reaches them finished. They come with
 * the script, which the browser keeps, and not with each page.
 */
export type ClientTexts = {
  readonly locale: Locale;
  readonly forms: Readonly<Record<keyof typeof forms.ja, string>>;
  readonly errors: Readonly<Record<keyof typeof errors.ja, string>>;
};

const Texts = createContext<ClientTexts | null>(null);

const TEXTS: { readonly [Each in Locale]: ClientTexts } = {
  ja: { locale: "ja", forms: forms.ja, errors: errors.ja },
  en: { locale: "en", forms: forms.en, errors: errors.en },
};

export function ClientTextsProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <Texts value={TEXTS[locale]}>{children}</Texts>;
}

/**
 * The words for a page that says no. Next draws it without the root layout after a form that was sent without
 * JavaScript: then nobody knows the language, and both are said.
 */
export function useErrorTexts(): ClientTexts["errors"] {
  return useContext(Texts)?.errors ?? IN_BOTH;
}

const IN_BOTH = Object.fromEntries(
  Object.entries(TEXTS.ja.errors).map(([key, text]) => [
    key,
    `${text} / ${TEXTS.en.errors[key as keyof typeof errors.ja]}`,
  ]),
) as ClientTexts["errors"];

/** The words for parts in the browser; throws outside the root layout. */
export function useClientTexts(): ClientTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error("ClientTextsProvider is missing above this component");
  return texts;
}
