import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { type ConflictField, conflicting, type FormState, refused } from "@/lib/form-state";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { latestRenaming } from "@/lib/organisation/latest-change";
import { getOrganisation } from "@/lib/organisation/queries";
import type { ChangeOrganisationInput } from "@/lib/organisation/schema";

/** Both versions of each field that differs, after somebody else was faster. */
export async function organisationConflict(
  actor: UserActor,
  input: ChangeOrganisationInput,
  form: FormData,
): Promise<FormState> {
  const [t, now, latest] = await Promise.all([
    getTranslator("organisation"),
    getOrganisation(actor),
    latestRenaming(actor),
  ]);
  const [mine, theirs] = [asTexts(input), asTexts(now)];
  const fields = (["name", "mailDomains"] as const)
    .filter((name) => mine[name] !== theirs[name])
    .map(
      (name): ConflictField => ({
        name,
        label: t(`organisation.${name}`),
        mine: mine[name],
        theirs: theirs[name],
      }),
    );
  if (fields.length === 0 || !latest) return refused(form, t("refusals.organisation-changed"));
  return conflicting(form, {
    by: latest.by ?? t("conflict.terminal"),
    at: formatTime(latest.at),
    version: now.version,
    fields,
  });
}

const asTexts = ({ name, mailDomains }: { name: string; mailDomains: readonly string[] }) => ({
  name,
  mailDomains: mailDomains.join("\n"),
});
