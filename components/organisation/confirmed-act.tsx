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

/** An act with its consequence between two presses. Opens in place and without JavaScript. */
export function ConfirmedAct({ opens, help, does, action, requestId, whenShown, children }: Props) {
  return (
    <details className="group/act">
      <summary className={`${buttonClass("quiet")} group-open/act:mb-3`}>{opens}</summary>
      <ActionForm
        action={action}
        requestId={requestId}
        label={opens}
        className="flex max-w-144 flex-col gap-4 border-l-4 border-line pl-4"
        whenShown={whenShown}
      >
        <p>{help}</p>
        {children}
        <div>
          <SubmitButton kind="outlined">{does}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
