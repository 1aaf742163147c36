import * as z from "zod";

/** What a disclosure was, in words that a member reads: kept as one sealed value. */
export const disclosureLabel = z.object({
  subject: z.string(),
  sender: z.string(),
  senderName: z.string(),
  files: z.array(z.string()).readonly(),
});
export type DisclosureLabel = z.output<typeof disclosureLabel>;
