import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { State } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ApprovalRow } from "@/lib/approvals/queries";
import type { FormAction } from "@/lib/form-state";
import { formatRemaining } from "@/lib/i18n/format-duration";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { OtherWays } from "./other-ways";
import { urgencyOf } from "./urgency";

type Props = {
  row: ApprovalRow;
  approve: FormAction;
  /** The question that it answers. */
  asks: string;
  /** Facts have changed: a yes would not count. */
  isOutdated: boolean;
  locale: Locale;
  now: Date;
};

/** The time left, the yes under the thumb, and the other ways. */
export function ApproveDetermination({ row, approve, asks, isOutdated, locale, now }: Props) {
  const t = translatorFor(locale, "findings");
  const { id, version, dueAt } = row;
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      {dueAt && <State kind={urgencyOf(dueAt, now)}>{formatRemaining(dueAt, locale, { now })}</State>}
      <div className="flex items-start gap-3">
        {!isOutdated && (
          <ActionForm
            action={approve}
            requestId={randomUUID()}
            label={asks}
            className="flex min-w-0 flex-1 flex-col gap-3 tablet:max-w-80"
          >
            <input type="hidden" name="version" value={version} />
            <SubmitButton wide>{t("approval.approve")}</SubmitButton>
          </ActionForm>
        )}
        <OtherWays approvalId={id} question={asks} mayTakeOver={false} />
      </div>
    </div>
  );
}
