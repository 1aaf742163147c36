import { randomInt } from "node:crypto";

// Without letters that look or sound like another one.
const CONSONANTS = "bdfghkmnprstvz";
const VOWELS = "aeiou";
const BLOCKS = 5;

const pick = (letters: string) => letters.charAt(randomInt(letters.length));
const block = () => pick(CONSONANTS) + pick(VOWELS) + pick(CONSONANTS) + pick(VOWELS);

/** A random password that can be read from one screen and typed into another: 24 characters, about 61 bits. */
export function readablePassword(): string {
  return Array.from({ length: BLOCKS }, block).join("-");
}
