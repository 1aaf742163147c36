"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { changeOrganisation } from "@/lib/organisation/change-organisation";
import { findDomainProblem } from "@/lib/organisation/own-domains";
import { changeOrganisationInput, setSecondFactorRuleInput } from "@/lib/organisation/schema";
import { setSecondFactorRule } from "@/lib/organisation/set-second-factor-rule";
import { organisationConflict } from "./organisation-conflict";

export async function change(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("organisation");
  const labels = { name: t("organisation.name"), mailDomains: t("organisation.mailDomains") };
  const parsed = await parseForm(changeOrganisationInput, form, { labels });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await changeOrganisation(actor, parsed.input, parsed.submission);
    if (result.ok) redirect("/settings?done=organisation");
    switch (result.code) {
      case "organisation-changed":
        return organisationConflict(actor, parsed.input, form);
      case "nothing-changed":
        return refused(form, t("refusals.nothing-changed"));
      default: {
        const domain = findDomainProblem(parsed.input.mailDomains)?.domain ?? "";
        return invalid(form, { mailDomains: t(`refusals.${result.code}`, { domain }) });
      }
    }
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
