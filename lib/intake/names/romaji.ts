// One or more whole syllables, as people write their names: long vowels with h, doubled consonants, n before anything.
const SYLLABLES =
  /^(?:(?:(?:ky|gy|sh|sy|ch|cch|cy|ts|ty|jy|zy|dy|ny|hy|by|py|my|ry|kk|ss|ssh|tt|tts|pp|[kgsztdnhbpmyrwjf])?[aiueo]h?)|n(?![aiueoy])|m(?=[bmp]))+$/;
const MORA = /[aiueo]|n(?![aiueoy])/g;

/**
 * `Satoh`, `Yuuki`, `Ohno`, `Jun'ichi` and their shorter spellings as one: sato, yuki, ono, junichi; `Takeuti` and
 * `Huzii` as takeuchi, fujii.
 */
export function shortVowels(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’-]/g, "")
    .replace(/oh(?![aiueo])/g, "o")
    .replace(/o[ou]/g, "o")
    .replace(/uu/g, "u")
    .replace(/jy/g, "j")
    .replace(/sy([aiueo])/g, "sh$1")
    .replace(/ty([auo])/g, "ch$1")
    .replace(/zy([auo])/g, "j$1")
    .replace(/s(?=i)/g, "sh")
    .replace(/t(?=i)/g, "ch")
    .replace(/t(?=u)/g, "ts")
    .replace(/z(?=i)/g, "j")
    .replace(/(?<![sc])hu/g, "fu")
    .replace(/m(?=[bp])/g, "n")
    .replace(/tch/g, "cch");
}

/** How many syllables the word has where it reads as Japanese from end to end, otherwise 0. */
export function syllables(word: string): number {
  return word.length <= 24 && SYLLABLES.test(word) ? (word.match(MORA)?.length ?? 0) : 0;
}
