"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { revokeStaffLink } from "@/lib/staff-reports/revoke-staff-link";
import { revokeStaffLinkInput } from "@/lib/staff-reports/schema";

export async function revoke(linkId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("staffReports");
  const parsed = await parseForm(revokeStaffLinkInput, form, { bound: { linkId } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await revokeStaffLink(actor, parsed.input, parsed.submission);
    if (!result.ok) return refused(form, t(`problems.${result.code}`));
    redirect(`/settings/staff-link/${linkId}?done=revoked`);
  });
}
