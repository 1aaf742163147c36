/** What stands for a character that the font lacks: the sign that printers use. */
const GETA = "〓";

/** They choose a form of the character before them (葛󠄀); where the font lacks it, the character itself is printed. */
const VARIATION = /^[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]$/u;

/** Signs without a form of their own, which a file name or a pasted text can hold. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Texts that a font can print, and the characters that it lacks. */
export class FontFit {
  readonly #replaced = new Map<string, number>();

  constructor(private readonly has: (codePoint: number) => boolean) {}

  /** The same text, with 〓 for each character that the font lacks: never an empty box in a letter. */
  fit = (text: string): string => {
    const seen = text.replace(UNSEEN, (sign) => (sign === "\n" ? sign : sign === "\t" ? " " : ""));
    return Array.from(seen, (sign) => (this.#canPrint(sign) ? sign : this.#replace(sign))).join("");
  };

  /** What was replaced, as "U+1F600", each once and with how often. */
  get replaced(): readonly { readonly code: string; readonly count: number }[] {
    return [...this.#replaced].map(([code, count]) => ({ code, count }));
  }

  #canPrint(sign: string): boolean {
    return sign === "\n" || VARIATION.test(sign) || this.has(sign.codePointAt(0) ?? 0);
  }

  #replace(sign: string): string {
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    this.#replaced.set(code, (this.#replaced.get(code) ?? 0) + 1);
    return GETA;
  }
}
