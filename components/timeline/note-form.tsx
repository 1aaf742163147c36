import { ActionForm } from "@/components/ui/action-form";
import { InstantField } from "@/components/ui/instant-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/form-state";
import type { CalendarDay } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator<"timeline">; today: CalendarDay; action: FormAction; requestId: string };

/** The field that adds to the timeline; Ctrl+Enter sends it. */
export function NoteForm({ t, today, action, requestId }: Props) {
  return (
    <ActionForm action={action} requestId={requestId} label={t("add")} className="flex flex-col gap-4">
      <TextareaField name="text" label={t("text")} help={t("addHelp")} rows={3} />
      <InstantField
        dayName="day"
        timeName="time"
        legend={t("whenElse")}
        words={{ day: t("day"), dayHelp: t("dayHelp"), time: t("time"), timeHelp: t("timeHelp") }}
        today={today}
      />
      <div>
        <SubmitButton>{t("do")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
