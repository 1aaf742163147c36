"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { makeStaffLink } from "@/lib/staff-reports/make-staff-link";
import { makeStaffLinkInput } from "@/lib/staff-reports/schema";

export async function make(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("staffReports");
  const parsed = await parseForm(makeStaffLinkInput, form, { labels: { label: t("link.label") } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await makeStaffLink(actor, parsed.input, parsed.submission);
    redirect(result.ok ? `/settings/staff-link/${result.value.linkId}?done=made` : "/settings/staff-link");
  });
}
