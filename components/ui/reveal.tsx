import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { ActionForm } from "./action-form";
import { Choice } from "./choice";
import { Dialog } from "./dialog";
import { Icon } from "./icon";
import { SubmitButton } from "./submit-button";

type Props = {
  action: FormAction;
  requestId: string;
  /** What will be shown, without showing it: 佐藤さんの電話番号. */
  title: string;
  /** That name and time stay in the timeline, and for how long it is shown. */
  rule: string;
  reasonLabel: string;
  reasons: readonly { readonly value: string; readonly label: string }[];
  /** Ids of what is revealed. */
  hidden: Readonly<Record<string, string>>;
  submitLabel: string;
};

/** Looking at what is masked asks for a reason first; the server answers for five minutes and writes it down. */
export async function Reveal({
  action,
  requestId,
  title,
  rule,
  reasonLabel,
  reasons,
  hidden,
  submitLabel,
}: Props) {
  const t = await getTranslator("ui");
  return (
    <Dialog
      button={
        <>
          <Icon name="eye" size={18} />
          {t("reveal")}
        </>
      }
      title={title}
      closeLabel={t("cancel")}
    >
      <p className="type-note mb-4 text-ink2">{rule}</p>
      <ActionForm action={action} requestId={requestId}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Choice name="reason" label={reasonLabel} answers={reasons} />
        <div>
          <SubmitButton kind="outlined">{submitLabel}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
