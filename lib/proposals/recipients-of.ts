import type { ExposedAddress, ExposedMail } from "@/lib/intake/exposure";
import { isOwnAddress } from "@/lib/organisation/own-domains";

/**
 * The outside addresses of a mail, in order: the reader has set aside those of the sender's domain, here go those of
 * the organisation's other domains. `own` counts all that were set aside.
 */
export function recipientsOf(mail: ExposedMail, ownDomains: readonly string[]) {
  const recipients: ExposedAddress[] = mail.recipients.filter(
    ({ address }) => !isOwnAddress(address, ownDomains),
  );
  return { recipients, own: mail.ownAddresses + mail.recipients.length - recipients.length };
}
