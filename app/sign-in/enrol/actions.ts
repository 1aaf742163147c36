"use server";

import { readTokenCookie } from "@/lib/auth/cookies";
import { requestOrigin } from "@/lib/auth/request-origin";
import { enrolInput } from "@/lib/auth/schema";
import { signInEnrolling } from "@/lib/auth/second-step";
import { type FormState, refused, shownOnce } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { getTranslator } from "@/lib/i18n/translator";
import { keepSignedIn } from "../keep-signed-in";

/** Binds the first authenticator app, signs in, and shows the recovery codes this one time. */
export async function enrol(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator("auth");
  const parsed = await parseForm(enrolInput, form, { labels: { code: t("code.label") } });
  if (!parsed.ok) return parsed.state;

  const challenge = await readTokenCookie("challenge");
  const result = await signInEnrolling(challenge, parsed.input.code, await requestOrigin());
  if (!result.ok) {
    if (result.code === "too-many-tries")
      return refused(form, t("signIn.tooMany", { minutes: result.minutes }));
    return refused(form, t(result.code === "start-again" ? "code.startAgain" : "code.wrong"));
  }
  await keepSignedIn(result.value);
  return shownOnce(result.value.codes);
}
