import { isGivenName } from "./given-names";
import { isRoleWord } from "./role-words";
import { shortVowels, syllables } from "./romaji";
import { isSurname } from "./surnames";

const MOST_LETTERS = 40;

const isName = (word: string) => isSurname(word) || isGivenName(word);

/**
 * Whether the part before the @ carries a name: `mayumi.yamamoto3`, `t_yamada`, `tanaka`, `yamadataro`; not a task
 * (`info`), a word, or letters in no order. A wrong yes costs an apology too many, a wrong no a person forgotten, so
 * one family or given name by itself is a yes.
 */
export function namesPerson(localPart: string): boolean {
  const plain = localPart.normalize("NFKC").toLowerCase().replace(/\+.*$/, "").replace(/^"|"$/g, "");
  if (plain.length > MOST_LETTERS || isRoleWord(plain)) return false;

  // Digits stand for a year or a running number at the end of a word; elsewhere they are no part of a name.
  const words = plain.split(/[._\-\s]+/).flatMap((word) => {
    const letters = /^([a-z']+)\d*$/.exec(word)?.[1];
    return letters === undefined ? (/^\d*$/.test(word) ? [] : [undefined]) : [letters];
  });
  if (words.length === 0 || words.length > 4 || words.includes(undefined)) return false;

  const letters = words.filter((word) => word !== undefined);
  if (letters.some(isRoleWord)) return false;
  return letters.length === 1 ? isOneWordName(letters[0] ?? "") : areNameWords(letters);
}

function isOneWordName(word: string): boolean {
  if (word.length >= 3 && isName(word)) return true;
  for (let cut = 1; cut < word.length; cut++) {
    const first = word.slice(0, cut);
    const second = word.slice(cut);
    if (isSurname(first) && isGivenName(second)) return true;
    if (isGivenName(first) && isSurname(second)) return true;
    // One initial before or behind a family name that is long enough not to be chance.
    if (cut === 1 && second.length >= 4 && isSurname(second)) return true;
    if (cut === word.length - 1 && first.length >= 4 && isSurname(first)) return true;
  }
  return false;
}

function areNameWords(words: readonly string[]): boolean {
  if (words.some((word) => word.length >= 2 && isName(word))) return true;
  const whole = words.filter((word) => word.length > 1);
  const initials = words.length - whole.length;
  // Names that no list holds: every word reads as Japanese syllables.
  return whole.every((word) => syllables(shortVowels(word)) >= 2) && (whole.length >= 2 || initials === 1);
}
