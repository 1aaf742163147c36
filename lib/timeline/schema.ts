import * as z from "zod";
import { id } from "@/lib/forms/fields";
import { text } from "@/lib/forms/text-fields";

export const noteForm = z.strictObject({
  incidentId: id(),
  /** Left empty, it is now. */
  day: z.string().max(60),
  time: z.string().max(60),
  text: text(4000),
});
