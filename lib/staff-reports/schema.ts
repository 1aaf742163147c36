import * as z from "zod";
import { email, id, line, oneOf, version } from "@/lib/forms/fields";
import { foldCode } from "@/lib/i18n/fold-code";
import { foldPhone } from "@/lib/i18n/phone";
import { HAPPENED } from "@/lib/incidents/happened";

const LABEL = 100;
const NAME = 100;
const NOTICED = 60;
export const WORDS = 500;
export const REASON = 500;

/** Several lines; a line break counts as one character, whatever the browser sent for it. */
const lines = () =>
  z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, "\n"))
    .refine((text) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(text.replace(/[\n\t\u200d]/gu, "")), {
      error: "invisible",
    });

/** A telephone number as it is stored, or null where nothing was typed. */
const optionalPhone = () =>
  z.string().transform((typed, context) => {
    if (typed === "") return null;
    const folded = foldPhone(typed);
    if (folded !== undefined) return folded;
    context.addIssue({ code: "custom", message: "phone" });
    return z.NEVER;
  });

export const makeStaffLinkInput = z.strictObject({ label: line(LABEL) });
export type MakeStaffLinkInput = z.output<typeof makeStaffLinkInput>;

export const revokeStaffLinkInput = z.strictObject({ linkId: id() });
export type RevokeStaffLinkInput = z.output<typeof revokeStaffLinkInput>;

export const sendReportInput = z.strictObject({
  happened: oneOf(HAPPENED),
  words: lines().pipe(z.string().max(WORDS)),
  name: line(NAME),
  email: email(),
  phone: optionalPhone(),
  noticed: z.string().max(NOTICED),
});
export type SendReportInput = z.output<typeof sendReportInput>;

export const renewDigitsInput = z.strictObject({ email: email() });
export type RenewDigitsInput = z.output<typeof renewDigitsInput>;

export const confirmReportInput = z.strictObject({
  code: z.string().transform(foldCode).pipe(z.string().min(1).max(40)),
});
export type ConfirmReportInput = z.output<typeof confirmReportInput>;

const ofReport = { reportId: id(), version: version() };

export const takeUpReportInput = z.strictObject(ofReport);
export type TakeUpReportInput = z.output<typeof takeUpReportInput>;

export const declineReportInput = z.strictObject({
  ...ofReport,
  reason: lines().pipe(z.string().min(1).max(REASON)),
});
export type DeclineReportInput = z.output<typeof declineReportInput>;
