import "server-only";
import { createHmac, randomInt } from "node:crypto";
import { newSecretToken } from "@/lib/auth/secret-token";
import { organisationKey } from "@/lib/crypto/keyring";
import { blindIndex, deriveKey } from "@/lib/crypto/sealing";

export const MINUTES_VALID = 30;
export const TRIES = 5;

/** Six digits for a mail. */
export const newDigits = () => String(randomInt(1_000_000)).padStart(6, "0");

/** The stored form of the digits of one report. */
export async function hashOfDigits(reportId: string, digits: string): Promise<Buffer<ArrayBuffer>> {
  const { bytes } = await organisationKey("organisation");
  return blindIndex(bytes, "staff-report-digits", `${reportId}:${digits}`);
}

/**
 * The token in the sender's own address. It follows from the id of the form, so that the same form sent twice leads
 * to the same report; the id is random and known to that browser only.
 */
export async function tokenOfForm(requestId: string | undefined): Promise<string> {
  if (requestId === undefined) return newSecretToken().token;
  const { bytes } = await organisationKey("organisation");
  return createHmac("sha256", deriveKey(bytes, "staff-report-token")).update(requestId).digest("base64url");
}
