/** Texts by key, in ICU message syntax; groups may be nested. */
export type Texts = { readonly [key: string]: string | Texts };

type SameKeys<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : SameKeys<T[Key]> };

/**
 * The texts of one module in both languages. Japanese is the source: a key that English lacks, or has in excess,
 * is a type error; a test compares the ICU arguments.
 */
export function both<const Japanese extends Texts>(texts: {
  readonly ja: Japanese;
  readonly en: NoInfer<SameKeys<Japanese>>;
}): { readonly ja: Japanese; readonly en: SameKeys<Japanese> } {
  return texts;
}
