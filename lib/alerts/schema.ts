import * as z from "zod";
import { ALTERED, id } from "@/lib/forms/fields";

export const readAlertInput = z.strictObject({ alertId: id() });

/** `until`: when the newest was made that the page showed. */
export const readAllInput = z.strictObject({
  until: z.iso.datetime({ error: ALTERED }).transform((text) => new Date(text)),
});
