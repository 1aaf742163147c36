"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { conflicting, type FormState, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { latestRenaming } from "@/lib/organisation/latest-change";
import { getOrganisation } from "@/lib/organisation/queries";
import { renameOrganisation } from "@/lib/organisation/rename-organisation";
import { renameOrganisationInput, setSecondFactorRuleInput } from "@/lib/organisation/schema";
import { setSecondFactorRule } from "@/lib/organisation/set-second-factor-rule";

export async function rename(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("organisation");
  const parsed = await parseForm(renameOrganisationInput, form, { labels: { name: t("organisation.name") } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await renameOrganisation(actor, parsed.input, parsed.submission);
    if (result.ok) redirect("/settings?done=renamed");
    if (result.code === "nothing-changed") return refused(form, t("refusals.nothing-changed"));

    const [now, change] = await Promise.all([getOrganisation(actor), latestRenaming(actor)]);
    const mine = parsed.input.name;
    if (now.name === mine || !change) return refused(form, t(`refusals.${result.code}`));
    return conflicting(form, {
      by: change.by ?? t("conflict.terminal"),
      at: formatTime(change.at),
      version: now.version,
      fields: [{ name: "name", label: t("organisation.name"), mine, theirs: now.name }],
    });
  });
}

export async function setRule(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("organisation");
  const parsed = await parseForm(setSecondFactorRuleInput, form);
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await setSecondFactorRule(actor, parsed.input, parsed.submission);
    if (!result.ok) return refused(form, t(`refusals.${result.code}`));
    redirect("/settings?done=rule");
  });
}
