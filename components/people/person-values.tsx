import { MaskedText } from "@/components/ui/masked-text";
import type { Translator } from "@/lib/i18n/translator";
import type { PersonRecord } from "@/lib/people/person-record";
import { RECORD_FIELDS, textOf } from "@/lib/people/record-fields";

type Props = { record: PersonRecord; isMasked: boolean; t: Translator<"people"> };

/** What is known of one person, field by field. */
export function PersonValues({ record, isMasked, t }: Props) {
  return (
    <dl>
      {RECORD_FIELDS.map((field) => (
        <div key={field} className="grid gap-x-4 border-b border-rule py-3 tablet:grid-cols-[10rem_1fr]">
          <dt className="type-note text-ink2">{t(`fields.${field}`)}</dt>
          <dd translate="no" className="min-w-0 break-words whitespace-pre-line">
            {shown(textOf(record, field), isMasked) ?? <span className="text-ink2">{t("notKnown")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const shown = (text: string, isMasked: boolean) =>
  text && isMasked ? <MaskedText>{text}</MaskedText> : text || null;
