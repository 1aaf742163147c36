import { createTranslator } from "use-intl/core";
import { catalogue, type Namespace } from "./catalogue";
import { getLocale } from "./get-locale";
import type { Locale } from "./locale";

/** What a namespace says: `t("key", { argument })`, typed by the Japanese text. */
export type Translator<Space extends Namespace> = ReturnType<
  typeof createTranslator<(typeof catalogue)[Space]["ja"]>
>;

/** By the texts themselves, so that texts edited in development replace what was made of the old ones. */
const made = new WeakMap<object, unknown>();

/**
 * The texts of a namespace in the given language, for mails, audit sentences and the worker. Compiled messages
 * are kept for the life of the process.
 */
export function translatorFor<Space extends Namespace>(locale: Locale, namespace: Space): Translator<Space> {
  const messages = catalogue[namespace][locale];
  const known = made.get(messages);
  if (known) return known as Translator<Space>;

  const translator = createTranslator({
    locale,
    messages,
    timeZone: "Asia/Tokyo",
    onError: (error) => {
      throw error;
    },
  });
  made.set(messages, translator);
  return translator as unknown as Translator<Space>;
}

/** The texts of a namespace in the language of the request, for pages, server components and actions. */
export async function getTranslator<Space extends Namespace>(namespace: Space): Promise<Translator<Space>> {
  return translatorFor(await getLocale(), namespace);
}
