import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import type { ProposalView } from "@/lib/proposals/intake-file";
import { CorrectionFields } from "./correction-fields";
import { FocusField } from "./focus-field";
import { readValue } from "./proposal-value";
import type { Say } from "./proposal-words";

type Props = {
  proposal: ProposalView;
  action: FormAction;
  /** The page of what was read. */
  intake: string;
  say: Say;
};

/** The value opened in place, with what was read beside it. */
export function CorrectionForm({ proposal, action, intake, say }: Props) {
  const { t } = say;
  const { id, version, proposed } = proposal;
  const kind = t(`kinds.${proposed.kind}`);
  return (
    <div className="type-text mt-3 max-w-112 border-t border-rule pt-3">
      <p className="type-note">{t("list.original", { value: readValue(say, proposed) })}</p>
      <p className="type-note mb-4 text-ink2">{t("correct.help")}</p>
      <ActionForm
        action={action}
        requestId={randomUUID()}
        at={`${intake}?fix=${id}#correct-${id}`}
        label={t("list.correctOf", { kind })}
      >
        <FocusField />
        <input type="hidden" name="proposalId" value={id} />
        <HiddenField name="version" value={version} />
        <input type="hidden" name="kind" value={proposed.kind} />
        <CorrectionFields proposal={proposal} say={say} />
        <div>
          <SubmitButton kind="outlined">{t("correct.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
