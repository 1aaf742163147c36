import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";

const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** Crockford's letters: none that can be taken for another. 16 of them are 80 bits. */
export const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new secret of an authenticator app, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

const totp = (secret: string, label?: string) =>
  new TOTP({
    issuer: "Sokuho",
    label: label ?? "Sokuho",
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: PERIOD_SECONDS,
  });

/** The address that an authenticator app reads from the picture. */
export function totpAddress(secret: string, label: string): string {
  return totp(secret, label).toString();
}

/** The code of a moment; for tests and for nobody else. */
export function totpCode(secret: string, at: Date): string {
  return totp(secret).generate({ timestamp: at.getTime() });
}

/**
 * The number of the 30-second step that the code belongs to: this one, the one before or the one after. Null when
 * it belongs to none, or to one at or before `lastStep`, since a code works once.
 */
export function totpStep(secret: string, code: string, at: Date, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret).validate({ token: code, timestamp: at.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** Ten new recovery codes, each "XXXX-XXXX-XXXX-XXXX". */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(32)]).join("")).join(
      "-",
    ),
  );
}

/** A recovery code or setup code as someone typed it, in the one form that is compared. */
export function foldReadableCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/[^0-9A-Z]/g, "");
}
