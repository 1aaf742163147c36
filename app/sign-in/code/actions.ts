"use server";

import { redirect } from "next/navigation";
import { readTokenCookie } from "@/lib/auth/cookies";
import { requestOrigin } from "@/lib/auth/request-origin";
import { codeInput } from "@/lib/auth/schema";
import { signInWithCode } from "@/lib/auth/second-step";
import { ownPath } from "@/lib/auth/session";
import { type FormState, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { getTranslator } from "@/lib/i18n/translator";
import { keepSignedIn } from "../keep-signed-in";

/** The second step with the authenticator app. */
export async function confirmCode(previous: FormState, form: FormData): Promise<FormState> {
  return secondStep("totp", previous, form);
}

/** The second step with a recovery code. */
export async function confirmRecoveryCode(previous: FormState, form: FormData): Promise<FormState> {
  return secondStep("recovery_code", previous, form);
}

async function secondStep(method: "totp" | "recovery_code", _previous: FormState, form: FormData) {
  const t = await getTranslator("auth");
  const words = method === "totp" ? "code" : "recovery";
  const parsed = await parseForm(codeInput, form, { labels: { code: t(`${words}.label`) } });
  if (!parsed.ok) return parsed.state;

  const { code, next } = parsed.input;
  const result = await signInWithCode(
    await readTokenCookie("challenge"),
    { code, method },
    await requestOrigin(),
  );
  if (!result.ok) {
    if (result.code === "too-many-tries")
      return refused(form, t("signIn.tooMany", { minutes: result.minutes }));
    return refused(form, result.code === "start-again" ? t("code.startAgain") : t(`${words}.wrong`));
  }
  await keepSignedIn(result.value);
  redirect(ownPath(next));
}
