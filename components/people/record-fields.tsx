import { Field } from "@/components/ui/field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Translator } from "@/lib/i18n/translator";
import type { PersonRecord } from "@/lib/people/person-record";
import { RECORD_FIELDS, textOf } from "@/lib/people/record-fields";

/** What is known of one person, to be corrected; several addresses and numbers stand one in each line. */
export function RecordFields({ record, t }: { record: PersonRecord; t: Translator<"people"> }) {
  return RECORD_FIELDS.map((field) => {
    const common = { name: field, label: t(`fields.${field}`), defaultValue: textOf(record, field) };
    return typeof record[field] === "string" ? (
      <Field key={field} {...common} autoComplete="off" spellCheck={false} />
    ) : (
      <TextareaField key={field} {...common} help={t("correct.several")} rows={2} autoComplete="off" />
    );
  });
}
