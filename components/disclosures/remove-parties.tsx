import { Fold } from "@/components/containment/action-row";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { PartyView } from "@/lib/exposure/list-recipients";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  rows: readonly PartyView[];
  t: Translator<"exposure">;
  here: string;
  action: (partyId: string) => FormAction;
  makeRequestId: () => string;
};

/** Each of those who are shown, with the form that takes them out and asks why. */
export function RemoveParties({ rows, t, here, action, makeRequestId }: Props) {
  return rows.map((row) => {
    const name = row.name || row.address;
    return (
      <Fold key={row.id} opens={t("one.removeFor", { name })}>
        <ActionForm
          action={action(row.id)}
          at={`${here}#remove-${row.id}`}
          requestId={makeRequestId()}
          label={t("one.removeFor", { name })}
        >
          <TextareaField name="reason" label={t("fields.reason")} rows={2} />
          <div>
            <SubmitButton kind="outlined">{t("one.remove")}</SubmitButton>
          </div>
        </ActionForm>
      </Fold>
    );
  });
}
