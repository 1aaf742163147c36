"use server";

import { redirect } from "next/navigation";
import { setTokenCookie } from "@/lib/auth/cookies";
import { confirmInput } from "@/lib/auth/schema";
import { ownPath, requireActor } from "@/lib/auth/session";
import { confirmIdentity } from "@/lib/auth/step-up";
import { whenNotBusy } from "@/lib/auth/when-not-busy";
import { type FormState, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { getTranslator } from "@/lib/i18n/translator";

/** Step-up: proves again who sits there, then back to where it was needed. */
export async function confirm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const t = await getTranslator("auth");
  const labels = { code: t("code.label"), password: t("signIn.password") };
  const parsed = await parseForm(confirmInput, form, { labels });
  if (!parsed.ok) return parsed.state;

  return whenNotBusy(form, async () => {
    const result = await confirmIdentity(actor, parsed.input);
    if (!result.ok) {
      if (result.code === "too-many-tries") {
        return refused(form, t("signIn.tooMany", { minutes: result.minutes }));
      }
      if (result.code === "ended") redirect("/sign-in");
      return refused(form, t("confirm.wrong"));
    }
    await setTokenCookie("session", result.value.sessionToken);
    redirect(ownPath(parsed.input.next));
  });
}
