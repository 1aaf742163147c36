"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { changeLawProfile } from "@/lib/organisation/law-profile";
import { PROFILE_FIELDS, profileInput } from "@/lib/organisation/profile-fields";
import { profileConflict } from "./profile-conflict";

export async function change(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("lawProfile");
  const labels = Object.fromEntries(PROFILE_FIELDS.map((name) => [name, t(name)]));
  const parsed = await parseForm(profileInput, form, { labels });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await changeLawProfile(actor, parsed.input, parsed.submission);
    if (result.ok) redirect("/settings?done=law");
    if (result.code === "profile-changed") return profileConflict(actor, parsed.input, form);
    return refused(form, t(`refusals.${result.code}`));
  });
}
