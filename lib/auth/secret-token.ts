import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits for a cookie or a link, and the only form of them that is stored: their SHA-256. */
export function newSecretToken() {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  return { token, hash: sha256(token) };
}

/** The stored form of a token that came from outside; null for what cannot be one. */
export function hashOfToken(token: unknown): Buffer<ArrayBuffer> | null {
  return typeof token === "string" && TOKEN_FORM.test(token) ? sha256(token) : null;
}

/** SHA-256 of a text; enough without a salt where the text itself is random. */
export function sha256(text: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash("sha256").update(text).digest());
}
