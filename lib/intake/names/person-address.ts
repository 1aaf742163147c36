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
  const words = wordsOf(localPart);
  if (words.length === 0) return false;
  return words.length === 1 ? isOneWordName(words[0] ?? "") : areNameWords(words);
}

/** The words of the part before the @; none where it is a task or holds what no name does. */
function wordsOf(localPart: string): readonly string[] {
  const plain = localPart.normalize("NFKC").toLowerCase().replace(/\+.*$/, "").replace(/^"|"$/g, "");
  if (plain.length > MOST_LETTERS || isRoleWord(plain)) return [];

  // Digits stand for a year or a running number at the end of a word; elsewhere they are no part of a name.
  const words = plain.split(/[._\-\s]+/).flatMap((word) => {
    const letters = /^([a-z']+)\d*$/.exec(word)?.[1];
    return letters === undefined ? (/^\d*$/.test(word) ? [] : [undefined]) : [letters];
  });
  const letters = words.filter((word) => word !== undefined);
  return words.length > 4 || words.includes(undefined) || letters.some(isRoleWord) ? [] : letters;
}

/** The family name in an address, where one is surely there: not `takashi` or `mori.kei`, which may be either. */
export function familyNameIn(localPart: string): string | undefined {
  const words = wordsOf(localPart);
  const only = words.length === 1 ? (words[0] ?? "") : "";
  if (only) return surelyFamily(only) ?? halves(only).find(surelyFamily);
  const known = words.find(surelyFamily);
  if (known !== undefined) return known;
  // A given name beside a word that no list holds: that one is the family's.
  return words.some(isGivenName)
    ? words.find((word) => !isGivenName(word) && syllables(shortVowels(word)) >= 2)
    : undefined;
}

const surelyFamily = (word: string) =>
  word.length >= 3 && isSurname(word) && !isGivenName(word) ? word : undefined;

/** What a word without a dot can be put together from: a family name and a given one, or an initial. */
function halves(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, index) => [
    word.slice(0, index + 1),
    word.slice(index + 1),
  ]).flatMap(([first = "", second = ""]) => [
    ...(isGivenName(second) || second.length === 1 ? [first] : []),
    ...(isGivenName(first) || first.length === 1 ? [second] : []),
  ]);
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
