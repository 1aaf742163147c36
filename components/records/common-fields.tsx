import { HiddenField } from "@/components/ui/hidden-field";
import { InstantField } from "@/components/ui/instant-field";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { EvidenceView } from "@/lib/evidence/queries";
import { dayInJapan, formatShortDay, formatTime } from "@/lib/i18n/format";
import type { FieldsProps } from "./fields-props";

type When = Pick<FieldsProps, "t" | "locale" | "today" | "before"> & { now: Date };

/** When it was done: now, until somebody says otherwise. */
export function WhenField({ t, locale, today, before, now }: When) {
  const at = before?.at ?? now;
  return (
    <InstantField
      dayName="day"
      timeName="time"
      legend={t("fields.when")}
      words={{
        day: t("fields.day"),
        dayHelp: t("fields.dayHelp"),
        time: t("fields.time"),
        timeHelp: t("fields.timeHelp"),
      }}
      day={formatShortDay(dayInJapan(at), locale)}
      time={formatTime(at)}
      today={today}
    />
  );
}

type Beside = Pick<FieldsProps, "t" | "before"> & {
  evidence: readonly EvidenceView[];
  /** A correction says why it is one; progress does not. */
  asksReason: boolean;
};

/** What stands beside every entry: a note, its proof, and why it takes the place of another one. */
export function BesideFields({ t, before, evidence, asksReason }: Beside) {
  const files = evidence.map(({ id, fileName }) => ({ value: id, label: fileName }));
  return (
    <>
      <TextareaField
        name="note"
        label={t("fields.note")}
        help={t("fields.noteHelp")}
        need="optional"
        rows={3}
        defaultValue={before?.words.note ?? ""}
      />
      {files.length > 0 ? (
        <SelectField
          name="evidenceId"
          label={t("fields.evidenceId")}
          options={files}
          none={t("fields.noEvidence")}
          defaultValue={before?.evidenceId ?? ""}
        />
      ) : (
        <input type="hidden" name="evidenceId" value="" />
      )}
      <HiddenField name="supersedesId" value={before?.id ?? ""} />
      {asksReason ? (
        <TextareaField name="correction" label={t("fields.correction")} rows={2} />
      ) : (
        <input type="hidden" name="correction" value="" />
      )}
    </>
  );
}
