export const locales = ["ja", "en"] as const;
export type Locale = (typeof locales)[number];

export const localeCookie = "sokuho.locale";
export const defaultLocale: Locale = "ja";

export function isLocale(value: unknown): value is Locale {
  return value === "ja" || value === "en";
}

/**
 * The language of one request: the person's own choice, else the first of the browser's languages that we have,
 * else Japanese. Weights (`;q=`) are honoured; anything malformed is passed over.
 */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | null | undefined): Locale {
  if (isLocale(chosen)) return chosen;

  const wanted = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((entry) => {
      const [tag = "", weight] = entry.trim().toLowerCase().split(";q=");
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);

  return wanted.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}
