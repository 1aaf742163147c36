import "server-only";
import { hash, verify } from "@node-rs/argon2";
import pLimit from "p-limit";

/** ASVS 5.0 6.2 and NIST 800-63B-4: length counts, composition does not; nothing is cut off. */
const PASSWORD_MIN = 12;
const PASSWORD_MAX = 256;

const MEMORY_KIB = 64 * 1024;
const PASSES = 3;
/** 64 MiB each: more at once would let a crowd at the sign-in page take the machine's memory. */
const AT_ONCE = 2;
const WAITING_MAX = 100;

/** Argon2id is the library's own choice where no other is named; the database checks it too. */
const options = { memoryCost: MEMORY_KIB, timeCost: PASSES, parallelism: 1 };
const inTurn = pLimit(AT_ONCE);

/** Too many people are signing in at this moment. Nothing was checked. */
export class SignInBusy extends Error {
  constructor() {
    super("Too many sign-ins at once");
    this.name = "SignInBusy";
  }
}

/** Full and half width are the same key on a Japanese keyboard, so they are the same password. */
const fold = (password: string) => password.normalize("NFKC");

function whenFree<Value>(work: () => Promise<Value>): Promise<Value> {
  if (inTurn.pendingCount >= WAITING_MAX) throw new SignInBusy();
  return inTurn(work);
}

/** Argon2id, 64 MiB, three passes. About 0.2 s of one core. */
export async function hashPassword(password: string): Promise<string> {
  return whenFree(() => hash(fold(password), options));
}

/** A hash of nothing anybody knows, made with the options above: what is compared where there is no hash. */
const DECOY =
  "$argon2id$v=19$m=65536,t=3,p=1$HzSqTqHRvFvVzuj4ep+NlA$6G6DO21AxIm4yZAXhRRBqWlDeoUfGrw3Gvt8Bi1mYSE";

/**
 * Whether the password is right. With no hash (nobody has this address, or no password was set yet) it takes as
 * long and answers false, so that the time says nothing.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await whenFree(() => verify(stored ?? DECOY, fold(password)));
  return stored !== null && matches;
}

export type PasswordProblem = "too-short" | "too-long" | "too-plain" | "names-you";

const PLAIN = /^(.{1,4})\1+$|^(0123456789|1234567890|abcdefghij|qwertyuiop|password|passw0rd|sokuho)/i;

/** Why a new password cannot be taken, or null. `words` are names that an attacker would try first. */
export function passwordProblem(password: string, words: readonly string[]): PasswordProblem | null {
  const folded = fold(password);
  const length = [...folded].length;
  if (length < PASSWORD_MIN) return "too-short";
  if (length > PASSWORD_MAX) return "too-long";
  if (PLAIN.test(folded) || new Set(folded).size < 5) return "too-plain";
  const lower = folded.toLowerCase();
  const telling = words.flatMap((word) =>
    word
      .normalize("NFKC")
      .toLowerCase()
      .split(/[\s@.　]+/),
  );
  return telling.some((word) => word.length >= 4 && lower.includes(word)) ? "names-you" : null;
}
