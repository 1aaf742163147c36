import { randomUUID } from "node:crypto";
import Link from "next/link";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { HiddenField } from "@/components/ui/hidden-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { callDisclosure } from "@/lib/disclosures/call-disclosure";
import type { FormAction } from "@/lib/form-state";
import type { Locale } from "@/lib/i18n/locale";
import { facts } from "@/lib/i18n/messages/facts";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { Changeable } from "@/lib/people/list-changes";

type Props = {
  groups: Changeable["groups"];
  chosen: string | null;
  t: Translator<"people">;
  locale: Locale;
  reason: ReactNode;
  action: FormAction;
  here: string;
};

/** First whose items; then the items, those of now ticked. Where there is one group alone it is chosen. */
export async function ItemsForm({ groups, chosen, t, locale, reason, action, here }: Props) {
  const [only] = groups;
  if (!only) return <p>{t("changes.noGroups")}</p>;
  const names: Readonly<Record<string, string>> = facts[locale].items;
  const exposure = await getTranslator("exposure");
  const nameOf = ({ disclosure }: (typeof groups)[number]) => callDisclosure(exposure, disclosure);
  const group = groups.length === 1 ? only : groups.find(({ id }) => id === chosen);
  if (!group)
    return (
      <form action={`${here}#items`} aria-label={t("changes.choose")} className="flex flex-col gap-6">
        <SelectField
          name="group"
          label={t("changes.group")}
          options={groups.map((each) => ({
            value: each.id,
            label: t("changes.groupOf", {
              name: nameOf(each),
              items: each.items.map((item) => names[item] ?? item).join(t("filters.separator")),
              count: each.parties,
            }),
          }))}
        />
        <div>
          <Button type="submit" kind="outlined">
            {t("changes.choose")}
          </Button>
        </div>
      </form>
    );
  return (
    <ActionForm key={group.id} action={action} requestId={randomUUID()} label={t("changes.items")}>
      <HiddenField name="group" value={group.id} />
      <p className="flex flex-wrap items-baseline gap-x-6">
        <span className="font-bold">
          {t("changes.chosen", { name: nameOf(group), count: group.parties })}
        </span>
        {groups.length > 1 && (
          <Link href={`${here}#items`} prefetch={false} className="link">
            {t("changes.otherGroup")}
          </Link>
        )}
      </p>
      <div className="tablet:[&>fieldset>div:last-child]:grid tablet:[&>fieldset>div:last-child]:grid-cols-2">
        <Choice
          name="items"
          label={t("changes.to")}
          help={t("changes.toHelp")}
          several
          answers={Object.entries(names).map(([value, label]) => ({ value, label }))}
          chosen={group.items}
        />
      </div>
      {reason}
      <div>
        <SubmitButton kind="outlined">{t("changes.submitItems")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
