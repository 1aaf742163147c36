"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { changeGroup } from "@/lib/organisation/change-group";
import { removeGroup } from "@/lib/organisation/remove-group";
import { changeGroupInput, removeGroupInput } from "@/lib/organisation/schema";
import { fieldOfRefusal, groupLabels } from "../group-labels";
import { groupConflict } from "./group-conflict";

export async function change(groupId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("organisation");
  const parsed = await parseForm(changeGroupInput, form, { bound: { groupId }, labels: groupLabels(t) });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await changeGroup(actor, parsed.input, parsed.submission);
    if (result.ok) redirect("/settings/groups?done=saved");
    if (result.code === "group-changed") return groupConflict(actor, parsed.input, form);
    if (result.code === "nothing-changed") return refused(form, t("refusals.nothing-changed"));
    return invalid(form, { [fieldOfRefusal[result.code]]: t(`refusals.${result.code}`) });
  });
}

export async function remove(groupId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("organisation");
  const parsed = await parseForm(removeGroupInput, form, { bound: { groupId } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await removeGroup(actor, parsed.input, parsed.submission);
    if (!result.ok) return refused(form, t(`refusals.${result.code}`));
    redirect("/settings/groups?done=removed");
  });
}
