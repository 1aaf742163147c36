import * as z from "zod";
import { email, id } from "@/lib/forms/fields";
import { foldCode } from "@/lib/i18n/fold-code";

/** Longer than any password that is taken, so that its length is said by the rule for passwords. */
const password = () => z.string().min(1).max(1000);
const code = () => z.string().transform(foldCode).pipe(z.string().min(1).max(40));

export const signInInput = z.strictObject({
  email: email(),
  password: password(),
  next: z.string().max(500),
});
export const codeInput = z.strictObject({ code: code(), next: z.string().max(500) });
export const enrolInput = z.strictObject({ code: code() });
export const setPasswordInput = z.strictObject({ token: z.string().max(100), password: password() });
/** The code of the log, as a field of the first run. */
export const setupCodeField = code;
export const confirmInput = z.strictObject({
  code: code().optional(),
  password: password().optional(),
  next: z.string().max(500),
});
export const changePasswordInput = z.strictObject({ currentPassword: password(), password: password() });
export const endSessionInput = z.strictObject({ sessionId: id() });
export const nothing = z.strictObject({});
