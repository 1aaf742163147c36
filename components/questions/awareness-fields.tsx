import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator<"questions">;
  locale: Locale;
  groups: readonly { readonly id: string; readonly name: string }[];
  values: Readonly<Record<string, string>>;
  /** Since when it could have been known; then a later time needs a reason. */
  visibleSince: Date | null;
};

/** Which department knew first, and why it knew so late. */
export function AwarenessFields({ t, locale, groups, values, visibleSince }: Props) {
  return (
    <>
      {groups.length > 0 && (
        <SelectField
          name="groupId"
          label={t("fields.groupId")}
          none={t("fields.otherGroup")}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={values.groupId}
        />
      )}
      <Field
        name="department"
        label={t("fields.department")}
        help={groups.length > 0 ? t("fields.departmentHelp") : undefined}
        defaultValue={values.department}
        width="medium"
        autoComplete="off"
      />
      {visibleSince && (
        <TextareaField
          name="reason"
          label={t("fields.reason")}
          help={t("fields.reasonHelp", { time: formatInstant(visibleSince, locale) })}
          defaultValue={values.reason}
          rows={3}
          limit={1000}
        />
      )}
    </>
  );
}
