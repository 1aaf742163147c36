import "server-only";
import { type FormState, refused } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";

/**
 * The answer to a form whose session ran out while it was being filled in: what was typed stays, and signing in
 * happens in another tab. Nothing was done.
 */
export async function signedOut(form: FormData): Promise<FormState> {
  const t = await getTranslator("auth");
  return {
    ...refused(form, t("signIn.endedMeanwhile")),
    way: { href: "/sign-in?next=/confirm/done", text: t("signIn.again") },
  };
}
