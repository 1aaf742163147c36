import { Fold } from "@/components/containment/action-row";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { DataItem, Side } from "@/lib/db/generated/enums";
import { tellApart } from "@/lib/exposure/tell-apart";
import type { PartyView } from "@/lib/exposure/view-parties";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";
import { Chosen } from "./party-name";

export type Removable = PartyView & { readonly side: Side; readonly items: readonly DataItem[] };

type Props = {
  incidentId: string;
  rows: readonly Removable[];
  t: Translator<"exposure">;
  items: Translator<"facts">;
  here: string;
  action: (partyId: string) => FormAction;
  makeRequestId: () => string;
};

/** Each of those who are shown, with all that tells them apart, and the form that takes them out and asks why. */
export function RemoveParties({ incidentId, rows, t, items, here, action, makeRequestId }: Props) {
  const told = tellApart(rows);
  return (
    <ul>
      {rows.map((row) => {
        const { words } = told(row.id);
        const label = t("one.removeFor", { name: words.replace(/●+/gu, "…") });
        return (
          <li key={row.id} className="border-b border-rule py-3">
            <Chosen
              {...{ t, row, incidentId }}
              told={{ words, withPhone: row.phone !== "" }}
              canChoose={false}
            />
            <p className="type-note text-ink2">
              {[t(`sides.${row.side}`), ...row.items.map((item) => items(`items.${item}`))].join(
                items("separator"),
              )}
            </p>
            <Fold
              opens={
                <>
                  <span aria-hidden="true">{t("one.remove")}</span>
                  <span className="sr-only">{label}</span>
                </>
              }
            >
              <ActionForm
                action={action(row.id)}
                at={`${here}#remove-${row.id}`}
                requestId={makeRequestId()}
                label={label}
              >
                <TextareaField name="reason" label={t("fields.reason")} rows={2} />
                <div>
                  <SubmitButton kind="outlined">{t("one.remove")}</SubmitButton>
                </div>
              </ActionForm>
            </Fold>
          </li>
        );
      })}
    </ul>
  );
}
