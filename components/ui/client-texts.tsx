"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { catalogue } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locale";

type FormsKey = keyof (typeof catalogue)["forms"]["ja"];
type ErrorsKey = keyof (typeof catalogue)["errors"]["ja"];

/** The few words that parts in the browser say by themselves; everything else reaches them finished. */
export type ClientTexts = {
  readonly locale: Locale;
  readonly forms: Readonly<Record<FormsKey, string>>;
  readonly errors: Readonly<Record<ErrorsKey, string>>;
};

const Texts = createContext<ClientTexts | null>(null);

export function ClientTextsProvider({ texts, children }: { texts: ClientTexts; children: ReactNode }) {
  return <Texts value={texts}>{children}</Texts>;
}

/** The words for parts in the browser; throws outside the root layout. */
export function useClientTexts(): ClientTexts {
  const texts = useContext(Texts);
  if (!texts) throw new Error("ClientTextsProvider is missing above this component");
  return texts;
}
