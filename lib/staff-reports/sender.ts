import "server-only";
import { organisationKey } from "@/lib/crypto/keyring";
import { blindIndex, seal, unsealText } from "@/lib/crypto/sealing";
import type { Locale } from "@/lib/i18n/locale";

/** Who reports, and what they said in their own words. `noticedAt` is an ISO instant; null is when it was sent. */
export type Sender = {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly words: string;
  readonly noticed: string;
  readonly noticedAt: string | null;
  /** The language of the page, and so of the mail. */
  readonly language: Locale;
};

const placeOf = (reportId: string) => ({ table: "staff_reports", column: "sealed", row: reportId });

/** The sender sealed for the row of the report, and the keyed hash of the address for its rate limit. */
export async function sealSender(reportId: string, sender: Sender) {
  const key = await organisationKey("organisation");
  return {
    sealed: seal(key, placeOf(reportId), JSON.stringify(sender)),
    mailIndex: blindIndex(key.bytes, "staff-report-mail", sender.email),
  };
}

/** What `sealSender` sealed; throws `SealBroken`. */
export async function openSender(reportId: string, sealed: Uint8Array): Promise<Sender> {
  return JSON.parse(unsealText(await organisationKey("organisation"), placeOf(reportId), sealed));
}
