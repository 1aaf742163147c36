"use server";

import { redirect } from "next/navigation";
import { changePassword } from "@/lib/auth/change-password";
import { readTokenCookie, setTokenCookie } from "@/lib/auth/cookies";
import { endOwnSessions } from "@/lib/auth/end-own-sessions";
import { beginReplacement, renewRecoveryCodes, replaceAuthenticator } from "@/lib/auth/replace-authenticator";
import { changePasswordInput, endSessionInput, enrolInput, nothing } from "@/lib/auth/schema";
import { currentActor } from "@/lib/auth/session";
import { whenNotBusy } from "@/lib/auth/when-not-busy";
import { completed, type FormState, invalid, refused, shownOnce } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { withStepUp } from "@/lib/forms/with-step-up";
import { getTranslator } from "@/lib/i18n/translator";

export async function changeOwnPassword(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("auth");
  const labels = { currentPassword: t("account.current"), password: t("setPassword.password") };
  const parsed = await parseForm(changePasswordInput, form, { labels });
  if (!parsed.ok) return parsed.state;

  const { currentPassword: current, password } = parsed.input;
  return whenNotBusy(form, async () => {
    const result = await changePassword(actor, { current, password });
    if (result.ok) return completed(t("account.changed"));
    if (result.code === "too-many-tries") {
      return refused(form, t("signIn.tooMany", { minutes: result.minutes }));
    }
    if (result.code === "wrong-current") return invalid(form, { currentPassword: t("account.wrongCurrent") });
    return invalid(form, { password: t(`setPassword.${result.code}`) });
  });
}

export async function endSession(
  sessionId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("auth");
  const parsed = await parseForm(endSessionInput, form, { bound: { sessionId } });
  if (!parsed.ok) return parsed.state;
  const result = await endOwnSessions(actor, { only: parsed.input.sessionId });
  return result.ok ? completed(t("account.endedOne")) : refused(form, t("account.alreadyEnded"));
}

export async function endOtherSessions(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("auth");
  const parsed = await parseForm(nothing, form);
  if (!parsed.ok) return parsed.state;
  const result = await endOwnSessions(actor, "others");
  if (!result.ok) return refused(form, t("account.alreadyEnded"));
  redirect("/settings/account");
}

export async function renewCodes(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(nothing, form);
  if (!parsed.ok) return parsed.state;
  return withStepUp(form, async () => {
    const result = await renewRecoveryCodes(actor);
    return shownOnce(result.ok ? result.value.codes : []);
  });
}

/** Opens the page that sets up another authenticator app, with a new secret for it. */
export async function beginAuthenticator(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("auth");
  const parsed = await parseForm(nothing, form);
  if (!parsed.ok) return parsed.state;
  return withStepUp(form, async () => {
    const result = await beginReplacement(actor);
    if (!result.ok) return refused(form, t("code.startAgain"));
    await setTokenCookie("challenge", result.value.token);
    redirect("/settings/account/authenticator");
  });
}

export async function bindNewAuthenticator(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("auth");
  const parsed = await parseForm(enrolInput, form, { labels: { code: t("code.label") } });
  if (!parsed.ok) return parsed.state;
  return withStepUp(form, async () => {
    const result = await replaceAuthenticator(actor, await readTokenCookie("challenge"), parsed.input.code);
    if (result.ok) return shownOnce(result.value.codes);
    return refused(form, t(result.code === "start-again" ? "code.startAgain" : "code.wrong"));
  });
}
