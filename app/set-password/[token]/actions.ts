"use server";

import { redirect } from "next/navigation";
import { setTokenCookie } from "@/lib/auth/cookies";
import { SignInBusy } from "@/lib/auth/password";
import { requestOrigin } from "@/lib/auth/request-origin";
import { setPasswordInput } from "@/lib/auth/schema";
import { mayOpenLink, setPassword } from "@/lib/auth/set-password";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { getTranslator } from "@/lib/i18n/translator";

/** Sets the password of the person whose link it is, then on to the sign-in. */
export async function choosePassword(
  token: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslator("auth");
  const labels = { password: t("setPassword.password") };
  const parsed = await parseForm(setPasswordInput, form, { labels, bound: { token } });
  if (!parsed.ok) return parsed.state;

  const origin = await requestOrigin();
  try {
    if (!(await mayOpenLink(origin))) return refused(form, t("setPassword.over"));
    const result = await setPassword(parsed.input.token, parsed.input, origin);
    if (!result.ok) {
      if (result.code === "link-over") return refused(form, t("setPassword.over"));
      return invalid(form, { password: t(`setPassword.${result.code}`) });
    }
    if (result.value.deviceToken) await setTokenCookie("device", result.value.deviceToken);
  } catch (error) {
    if (error instanceof SignInBusy) return refused(form, t("signIn.busy"));
    throw error;
  }
  redirect("/sign-in?done=password-set");
}
