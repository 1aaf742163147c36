import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { callDisclosure } from "@/lib/disclosures/call-disclosure";
import type { FormAction } from "@/lib/form-state";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { facts } from "@/lib/i18n/messages/facts";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { Changeable } from "@/lib/people/list-changes";

type Props = {
  changeable: Changeable;
  t: Translator<"people">;
  locale: Locale;
  remove: FormAction;
  setItems: FormAction;
};

/** Taking a list out again, and setting a group to other items: each with its reason. */
export async function ChangeForms({ changeable: { imports, groups }, t, locale, remove, setItems }: Props) {
  const exposure = await getTranslator("exposure");
  const names: Readonly<Record<string, string>> = facts[locale].items;
  const reason = (
    <TextareaField name="reason" label={t("changes.reason")} help={t("changes.reasonHelp")} rows={2} />
  );
  return (
    <>
      <Section title={t("changes.remove")} lead={t("changes.removeHelp")}>
        {imports.length === 0 && <p className="pt-3">{t("changes.noImports")}</p>}
        {imports.length > 0 && (
          <div className="max-w-152 pt-4">
            <ActionForm action={remove} requestId={randomUUID()} label={t("changes.remove")}>
              <SelectField
                name="importId"
                label={t("changes.which")}
                options={imports.map(({ id, fileName, at, people }) => ({
                  value: id,
                  label: t("changes.import", {
                    name: fileName,
                    time: formatShortInstant(at, locale),
                    count: people,
                  }),
                }))}
              />
              {reason}
              <div>
                <SubmitButton kind="outlined">{t("changes.submitRemove")}</SubmitButton>
              </div>
            </ActionForm>
          </div>
        )}
      </Section>
      <Section title={t("changes.items")} lead={t("changes.itemsHelp")}>
        {groups.length === 0 && <p className="pt-3">{t("changes.noGroups")}</p>}
        {groups.length > 0 && (
          <div className="max-w-152 pt-4">
            <ActionForm action={setItems} requestId={randomUUID()} label={t("changes.items")}>
              <SelectField
                name="group"
                label={t("changes.group")}
                options={groups.map(({ id, disclosure, items, parties }) => ({
                  value: id,
                  label: t("changes.groupOf", {
                    name: callDisclosure(exposure, disclosure),
                    items: items.map((item) => names[item] ?? item).join("・"),
                    count: parties,
                  }),
                }))}
              />
              <div className="tablet:[&>fieldset>div:last-child]:grid tablet:[&>fieldset>div:last-child]:grid-cols-2">
                <Choice
                  name="items"
                  label={t("changes.to")}
                  several
                  answers={Object.entries(names).map(([value, label]) => ({ value, label }))}
                />
              </div>
              {reason}
              <div>
                <SubmitButton kind="outlined">{t("changes.submitItems")}</SubmitButton>
              </div>
            </ActionForm>
          </div>
        )}
      </Section>
    </>
  );
}
