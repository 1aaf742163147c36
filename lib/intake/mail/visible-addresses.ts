import type { ExposedAddress } from "../exposure";

/** What the recipients could see of each other. */
export function visibleOf(recipients: readonly ExposedAddress[]): readonly ExposedAddress[] {
  return recipients.filter(({ header }) => header !== "bcc");
}
