"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, invalid } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { createGroup } from "@/lib/organisation/create-group";
import { createGroupInput } from "@/lib/organisation/schema";
import { fieldOfRefusal, groupLabels } from "../group-labels";

export async function create(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("organisation");
  const parsed = await parseForm(createGroupInput, form, { labels: groupLabels(t) });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await createGroup(actor, parsed.input, parsed.submission);
    if (result.ok) redirect("/settings/groups?done=created");
    return invalid(form, { [fieldOfRefusal[result.code]]: t(`refusals.${result.code}`) });
  });
}
