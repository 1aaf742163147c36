import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { InstantField } from "@/components/ui/instant-field";
import { SelectField } from "@/components/ui/select-field";
import { dayInJapan, formatShortDay, formatTime } from "@/lib/i18n/format";
import type { FieldsProps } from "./fields-props";

type Codes = {
  name: string;
  label: string;
  codes: readonly string[];
  say: (code: string) => string;
  chosen: string | undefined;
};

/** One of several codes as rows; none is chosen before somebody chose it. */
export function CodeChoice({ name, label, codes, say, chosen }: Codes) {
  const answers = codes.map((value) => ({ value, label: say(value) }));
  return <Choice name={name} label={label} answers={answers} chosen={chosen ? [chosen] : []} />;
}

type Due = FieldsProps & { legend: string; help: string };

/** When something comes back: a day, and a time where it matters. */
export function DueField({ t, locale, today, before, legend, help }: Due) {
  const due = before?.dueAt;
  return (
    <div>
      <InstantField
        dayName="dueDay"
        timeName="dueTime"
        legend={legend}
        words={{
          day: t("fields.dueDay"),
          dayHelp: t("fields.dayHelp"),
          time: t("fields.dueTime"),
          timeHelp: t("fields.timeHelp"),
        }}
        today={today}
        {...(due && { day: formatShortDay(dayInJapan(due), locale), time: formatTime(due) })}
      />
      <p className="type-note text-ink2">{help}</p>
    </div>
  );
}

/** Whom it concerns: one of the list, or somebody named by hand. */
export function WhoFields({ t, parties, before }: FieldsProps) {
  const options = parties.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {options.length > 0 ? (
        <SelectField
          name="partyId"
          label={t("fields.partyId")}
          options={options}
          none={t("fields.nobody")}
          defaultValue={before?.partyId ?? ""}
        />
      ) : (
        <input type="hidden" name="partyId" value="" />
      )}
      <Field name="who" label={t("fields.who")} defaultValue={before?.words.who ?? ""} autoComplete="off" />
    </>
  );
}

/** How many people. */
export function CountField({ before, label, help }: FieldsProps & { label: string; help?: string }) {
  return (
    <Field
      name="count"
      label={label}
      help={help}
      defaultValue={before?.count === null || before === null ? "" : String(before.count)}
      inputMode="numeric"
      width="short"
      autoComplete="off"
    />
  );
}
