import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { HiddenField } from "@/components/ui/hidden-field";
import { InstantField } from "@/components/ui/instant-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { EvidenceView } from "@/lib/evidence/queries";
import type { FormAction } from "@/lib/form-state";
import { type CalendarDay, formatShortDay, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";

const OUTCOMES = ["deleted_unopened", "deleted", "recovered", "viewed"] as const;
const STRENGTHS = ["gateway_log", "signed_reply", "by_phone"] as const;

type Props = {
  t: Translator<"exposure">;
  records: Translator<"records">;
  locale: Locale;
  today: CalendarDay;
  now: Date;
  partyIds: readonly string[];
  seen: string;
  evidence: readonly EvidenceView[];
  action: FormAction;
  at: string;
  requestId: string;
};

/** What they did with what they received, how that is known, when, and what shows it: one answer for all of them. */
export function AccessForm(props: Props) {
  const { t, records, locale, today, now, partyIds, seen, evidence, action, at, requestId } = props;
  return (
    <ActionForm action={action} at={at} requestId={requestId} label={t("access.title")}>
      {partyIds.map((id) => (
        <input key={id} type="hidden" name="party" value={id} />
      ))}
      <HiddenField name="seen" value={seen} />
      <Choice
        name="outcome"
        label={t("fields.outcome")}
        answers={OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      <Choice
        name="strength"
        label={t("fields.strength")}
        answers={STRENGTHS.map((value) => ({ value, label: records(`strengths.${value}`) }))}
      />
      <InstantField
        dayName="day"
        timeName="time"
        words={{
          day: t("fields.atDay"),
          dayHelp: records("fields.dayHelp"),
          time: t("fields.time"),
          timeHelp: records("fields.timeHelp"),
          timeMissing: t("fields.atTimeMissing"),
        }}
        day={formatShortDay(today, locale)}
        time={formatTime(now)}
        today={today}
      />
      {evidence.length > 0 ? (
        <SelectField
          name="evidenceId"
          label={t("fields.evidence")}
          options={evidence.map(({ id, fileName }) => ({ value: id, label: fileName }))}
          none={t("fields.noEvidence")}
        />
      ) : (
        <input type="hidden" name="evidenceId" value="" />
      )}
      <TextareaField name="note" label={t("fields.note")} help={t("fields.noteHelp")} rows={3} />
      <div>
        <SubmitButton>{t("access.save", { count: partyIds.length })}</SubmitButton>
      </div>
    </ActionForm>
  );
}
