"use server";

import { redirect } from "next/navigation";
import * as z from "zod";
import { visitor } from "@/lib/auth/actor";
import { tooManyTries } from "@/lib/auth/complete-sign-in";
import { requestOrigin } from "@/lib/auth/request-origin";
import { setupCodeField } from "@/lib/auth/schema";
import { isSetupCode } from "@/lib/auth/setup-code";
import { bookTry } from "@/lib/auth/throttle";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { getTranslator } from "@/lib/i18n/translator";
import { createOrganisation } from "@/lib/organisation/create-organisation";
import { renewFirstLink } from "@/lib/organisation/renew-first-link";
import { createOrganisationInput } from "@/lib/organisation/schema";

const setupInput = z.strictObject({ setupCode: setupCodeField(), ...createOrganisationInput.shape });

/**
 * First run: with the code of the log, the organisation and its first admin, then on to the password. Sent twice, it
 * leads there too: the answer to the first one is lost in the browser, and its link with it.
 */
export async function setUp(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator("auth");
  const labels = {
    setupCode: t("setup.code"),
    name: t("setup.organisation"),
    adminName: t("setup.name"),
    adminEmail: t("setup.email"),
  };
  const parsed = await parseForm(setupInput, form, { labels });
  if (!parsed.ok) return parsed.state;

  const { setupCode, ...organisation } = parsed.input;
  const { address } = await requestOrigin();
  const paused = await bookTry([{ counter: "setup", of: address }]);
  if (paused) return refused(form, t("signIn.tooMany", { minutes: (await tooManyTries(paused)).minutes }));
  if (!isSetupCode(setupCode)) return invalid(form, { setupCode: t("setup.wrongCode") });

  const made = await createOrganisation(visitor, organisation);
  const result = made.ok ? made : await renewFirstLink(visitor);
  redirect(result.ok ? `/set-password/${result.value.token}` : "/sign-in?done=setup");
}
