import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";

type Props = {
  /** What opens it; its words are those of the act. */
  opens: string;
  /** What will happen. */
  help: string;
  /** The button that does it. */
  does: string;
  action: FormAction;
  requestId: string;
  whenShown?: ReactNode;
  children?: ReactNode;
};

/**
 * An act with its consequence between two presses. Opens in place and without JavaScript; what the act answers
 * stands above it, where it is seen though the part that opens is closed again.
 */
export function ConfirmedAct({ opens, help, does, action, requestId, whenShown, children }: Props) {
  return (
    <ActionForm
      action={action}
      requestId={requestId}
      label={opens}
      className="flex w-full flex-col gap-3"
      whenShown={whenShown}
    >
      {children}
      <details className="group/act">
        <summary className={`${buttonClass("quiet")} group-open/act:mb-3`}>{opens}</summary>
        <div className="flex max-w-144 flex-col gap-4 border-l-4 border-line pl-4">
          <p>{help}</p>
          <div>
            <SubmitButton kind="outlined">{does}</SubmitButton>
          </div>
        </div>
      </details>
    </ActionForm>
  );
}
