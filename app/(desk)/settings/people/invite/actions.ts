"use server";

import { currentActor } from "@/lib/auth/session";
import { readEnv } from "@/lib/env";
import { type FormState, invalid, refused, shownOnce } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { inviteUser } from "@/lib/organisation/invite-user";
import { inviteUserInput } from "@/lib/organisation/schema";
import { personLabels } from "../person-labels";

export async function invite(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("organisation");
  const parsed = await parseForm(inviteUserInput, form, { labels: personLabels(t) });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await inviteUser(actor, parsed.input, parsed.submission);
    if (!result.ok) {
      const field = { "email-taken": "email", "group-gone": "groupId" }[result.code];
      return invalid(form, { [field]: t(`refusals.${result.code}`) });
    }
    const { token } = result.value;
    return token ? shownOnce([`${readEnv().url}/set-password/${token}`]) : refused(form, t("link.lost"));
  });
}
