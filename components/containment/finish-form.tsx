import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { HiddenField } from "@/components/ui/hidden-field";
import { InstantField } from "@/components/ui/instant-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { ActionView } from "@/lib/containment/queries";
import { ProofShows } from "@/lib/db/generated/enums";
import type { EvidenceView } from "@/lib/evidence/queries";
import type { FormAction } from "@/lib/form-state";
import { dayInJapan, formatShortDay, formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  action: ActionView;
  t: Translator<"containment">;
  locale: Locale;
  now: Date;
  evidence: readonly EvidenceView[];
  submit: FormAction;
  /** Address of this form, which moves when somebody else has recorded it. */
  at: string;
  requestId: string;
  isFirst: boolean;
};

/** Who stopped it, when, and what can be shown about views. */
export function FinishForm({
  action,
  t,
  locale,
  now,
  evidence,
  submit,
  at: place,
  requestId,
  isFirst,
}: Props) {
  const at = action.state === "done" ? (action.doneAt ?? now) : now;
  const isDone = action.state === "done";
  const files = evidence.map(({ id, fileName }) => ({ value: id, label: fileName }));
  const proofs = Object.values(ProofShows).map((value) => ({ value, label: t(`proofs.${value}`) }));
  return (
    <ActionForm
      action={submit}
      at={place}
      requestId={requestId}
      label={t("page.finishFor", { action: t(`kinds.${action.kind}`) })}
    >
      <HiddenField name="version" value={action.version} />
      <InstantField
        dayName="day"
        timeName="time"
        words={{
          day: t("fields.day"),
          dayHelp: t("fields.dayHelp"),
          time: t("fields.time"),
          timeHelp: t("fields.timeHelp"),
        }}
        day={formatShortDay(dayInJapan(at), locale)}
        time={formatTime(at)}
        today={dayInJapan(now)}
      />
      <TextareaField
        name="note"
        label={t("fields.how")}
        help={t("fields.howHelp")}
        rows={3}
        defaultValue={isDone ? (action.note ?? "") : ""}
      />
      <Choice name="proof" label={t("fields.proof")} answers={proofs} chosen={isDone ? [action.proof] : []} />
      {files.length > 0 ? (
        <SelectField
          name="evidenceId"
          label={t("fields.evidence")}
          options={files}
          none={t("fields.noEvidence")}
          defaultValue={action.evidenceId ?? ""}
        />
      ) : (
        <input type="hidden" name="evidenceId" value="" />
      )}
      <div>
        <SubmitButton kind={isFirst ? "filled" : "outlined"}>{t("page.finish")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
