import "server-only";
import { timingSafeEqual } from "node:crypto";
import { masterKey } from "@/lib/crypto/keyring";
import { deriveSecret, type MasterKey } from "@/lib/crypto/master-key";
import { foldReadableCode, LETTERS } from "./totp";

/**
 * The code that the log prints while there is no organisation: "XXXX-XXXX-XXXX", 60 bits, the same at each start
 * of this installation. It makes the organisation once; until the first admin has
 * set a password it can also bring back their link, which a double click would lose.
 */
export function setupCode(key: MasterKey): string {
  const letters = [...deriveSecret(key, "setup-code", 12)].map((byte) => LETTERS[byte % 32]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** Whether somebody typed the code, in any width, case and spacing. */
export function isSetupCode(typed: string): boolean {
  const expected = Buffer.from(foldReadableCode(setupCode(masterKey())));
  const given = Buffer.from(foldReadableCode(typed));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
