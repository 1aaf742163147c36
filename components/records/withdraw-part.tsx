import { ConfirmedAct } from "@/components/organisation/confirmed-act";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator<"records">; action: FormAction; requestId: string };

/** The way out for a record of something that was never done. */
export function WithdrawPart({ t, action, requestId }: Props) {
  return (
    <div className="mt-8 max-w-152">
      <ConfirmedAct
        opens={t("page.withdraw")}
        help={t("page.withdrawWhy")}
        does={t("page.withdrawDo")}
        action={action}
        requestId={requestId}
      >
        <TextareaField name="reason" label={t("fields.reason")} rows={2} />
      </ConfirmedAct>
    </div>
  );
}
