import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/auth/secret-token";

const CODE_BYTES = 16;
const CODE_FORM = /^[A-Za-z0-9_-]{22}$/;

/** 128 random bits for the address on a poster: enough against guessing, and short enough for a picture to scan. */
export function newLinkCode() {
  const code = randomBytes(CODE_BYTES).toString("base64url");
  return { code, hash: sha256(code) };
}

/** The stored form of a code that came from outside; null for what cannot be one. */
export function hashOfLinkCode(code: unknown): Buffer<ArrayBuffer> | null {
  return typeof code === "string" && CODE_FORM.test(code) ? sha256(code) : null;
}

/** Where the sealed code of a link stands. */
export const linkCodePlace = (linkId: string) => ({ table: "staff_links", column: "code", row: linkId });
