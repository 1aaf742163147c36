"use server";

import { redirect } from "next/navigation";
import { setTokenCookie } from "@/lib/auth/cookies";
import { requestOrigin } from "@/lib/auth/request-origin";
import { signInInput } from "@/lib/auth/schema";
import { ownPath } from "@/lib/auth/session";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { whenNotBusy } from "@/lib/auth/when-not-busy";
import { type FormState, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { getTranslator } from "@/lib/i18n/translator";
import { keepSignedIn } from "./keep-signed-in";

/** The first step: mail address and password. */
export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator("auth");
  const labels = { email: t("signIn.email"), password: t("signIn.password") };
  const parsed = await parseForm(signInInput, form, { labels });
  if (!parsed.ok) return parsed.state;

  const next = ownPath(parsed.input.next);
  return whenNotBusy(form, async () => {
    const result = await signInWithPassword(parsed.input, await requestOrigin());
    if (!result.ok) {
      if (result.code === "wrong") return refused(form, t("signIn.wrong"));
      return refused(form, t("signIn.tooMany", { minutes: result.minutes }));
    }
    if (result.value.next === "home") await keepSignedIn(result.value);
    else await setTokenCookie("challenge", result.value.challengeToken);
    const way = {
      home: next,
      code: `/sign-in/code?next=${encodeURIComponent(next)}`,
      enrol: "/sign-in/enrol",
    };
    redirect(way[result.value.next]);
  });
}
