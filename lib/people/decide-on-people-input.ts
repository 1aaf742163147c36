import * as z from "zod";
import { words } from "@/lib/approvals/schema";
import { id, oneOf, version } from "@/lib/forms/fields";

/** The form of whoever decides: the reason is needed to send it back. */
export const decideOnPeopleInput = z.strictObject({
  approvalId: id(),
  version: version(),
  act: oneOf(["approved", "returned"]),
  reason: z
    .string()
    .transform((typed) => typed || null)
    .pipe(words().nullable()),
});
