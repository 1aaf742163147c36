import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/form-state";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { Changeable } from "@/lib/people/list-changes";
import { ItemsForm } from "./change-items-form";

type Props = {
  changeable: Changeable;
  t: Translator<"people">;
  locale: Locale;
  remove: FormAction;
  setItems: FormAction;
  /** The id of a group of the address, or nothing. */
  chosen: string | null;
  /** Of this page. */
  here: string;
};

/** Taking a list out again, and setting a group to other items: each with its reason. */
export function ChangeForms({ changeable, t, locale, remove, setItems, chosen, here }: Props) {
  const { imports, groups } = changeable;
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
      <Section id="items" title={t("changes.items")} lead={t("changes.itemsHelp")}>
        <div className="max-w-152 pt-4">
          <ItemsForm {...{ groups, chosen, t, locale, reason }} action={setItems} here={here} />
        </div>
      </Section>
    </>
  );
}
