import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { HiddenField } from "@/components/ui/hidden-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator<"exposure">;
  /** Those who were ticked, or a group and how many the page shows of it. */
  which: { readonly partyIds: readonly string[] } | { readonly group: string; readonly seen: number };
  version: number;
  action: FormAction;
  at: string;
  requestId: string;
};

/** What the new disclosure was, and whether those who go stay in the old one too. */
export function SplitForm({ t, which, version, action, at, requestId }: Props) {
  return (
    <ActionForm action={action} at={at} requestId={requestId} label={t("split.title")}>
      {"partyIds" in which ? (
        which.partyIds.map((id) => <input key={id} type="hidden" name="party" value={id} />)
      ) : (
        <>
          <input type="hidden" name="group" value={which.group} />
          <HiddenField name="seen" value={which.seen} />
        </>
      )}
      <HiddenField name="version" value={version} />
      <Field
        name="subject"
        label={t("fields.newSubject")}
        help={t("fields.subjectHelp")}
        autoComplete="off"
      />
      <Choice
        name="stays"
        label={t("fields.stays")}
        answers={(["moved", "copied"] as const).map((value) => ({ value, label: t(`stays.${value}`) }))}
      />
      <div>
        <SubmitButton>{t("split.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
