const KATAKANA = /[ァ-ヶ]/g;
const TO_HIRAGANA = 0x60;
const ARTICLE = /\b(?:articles?|art\.?)\s*(\d+)/g;

/**
 * A text as it is searched: any width, any case, hiragana for katakana, 第 left out; "article 26" is 26条, since
 * places in Japanese texts are named in Japanese in both languages.
 */
export function foldSearch(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(ARTICLE, "$1条")
    .replace(/第(?=\d)/g, "")
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA));
}

/** The words of a search, folded; all of them have to be found. */
export function searchWords(typed: string): readonly string[] {
  return foldSearch(typed).split(/\s+/).filter(Boolean);
}

/** Whether a folded text holds a folded word. A number is not found inside of a longer one: 26条 is not in 126条. */
export function holdsWord(folded: string, word: string): boolean {
  if (!/^\d/.test(word)) return folded.includes(word);
  return new RegExp(`(?<!\\d)${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`).test(folded);
}
