import { ActionForm } from "@/components/ui/action-form";
import { InstantField } from "@/components/ui/instant-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { ContainmentKind } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/form-state";
import type { CalendarDay } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator<"containment">;
  today: CalendarDay;
  people: readonly { readonly userId: string; readonly name: string }[];
  submit: FormAction;
  requestId: string;
};

/** Something else that has to be stopped, by whom and until when. */
export function AddForm({ t, today, people, submit, requestId }: Props) {
  const kinds = Object.values(ContainmentKind).map((value) => ({ value, label: t(`kinds.${value}`) }));
  return (
    <ActionForm action={submit} requestId={requestId} label={t("page.more")}>
      <SelectField name="kind" label={t("fields.kind")} options={kinds} none={t("fields.choose")} />
      <TextareaField name="note" label={t("fields.note")} need="optional" rows={2} />
      <SelectField
        name="assignedToId"
        label={t("fields.assigned")}
        options={people.map(({ userId, name }) => ({ value: userId, label: name }))}
        none={t("fields.nobody")}
      />
      <InstantField
        dayName="dueDay"
        timeName="dueTime"
        words={{
          day: t("fields.dueDay"),
          dayHelp: t("fields.dayHelp"),
          time: t("fields.dueTime"),
          timeHelp: t("fields.timeHelp"),
        }}
        today={today}
      />
      <div>
        <SubmitButton kind="outlined">{t("page.add")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
