import { Field } from "@/components/ui/field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Translator } from "@/lib/i18n/translator";
import type { PersonRecord } from "@/lib/people/person-record";
import { RECORD_FIELDS, textOf } from "@/lib/people/record-fields";

type Props = {
  /** Null while it is not to be seen: then the fields are empty. */
  record: PersonRecord | null;
  t: Translator<"people">;
};

/** What is known of one person, to be corrected; several addresses and numbers stand one in each line. */
export function RecordFields({ record, t }: Props) {
  return RECORD_FIELDS.map((field) => {
    const defaultValue = record ? textOf(record, field) : "";
    const common = { name: field, label: t(`fields.${field}`), defaultValue };
    return field === "mails" || field === "phones" ? (
      <TextareaField key={field} {...common} help={t("correct.several")} rows={2} autoComplete="off" />
    ) : (
      <Field key={field} {...common} autoComplete="off" spellCheck={false} />
    );
  });
}
