"use server";

import { redirect } from "next/navigation";
import { setTokenCookie } from "@/lib/auth/cookies";
import { requestOrigin } from "@/lib/auth/request-origin";
import { setPasswordInput } from "@/lib/auth/schema";
import { setPassword } from "@/lib/auth/set-password";
import { whenNotBusy } from "@/lib/auth/when-not-busy";
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

  return whenNotBusy(form, async () => {
    const result = await setPassword(parsed.input.token, parsed.input, await requestOrigin());
    if (!result.ok) {
      if (result.code === "link-over") return refused(form, t("setPassword.over"));
      return invalid(form, { password: t(`setPassword.${result.code}`) });
    }
    if (result.value.deviceToken) await setTokenCookie("device", result.value.deviceToken);
    redirect("/sign-in?done=password-set");
  });
}
