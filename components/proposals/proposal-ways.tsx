import { randomUUID } from "node:crypto";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { State } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";
import type { ProposalView } from "@/lib/proposals/intake-file";

type Props = {
  proposal: ProposalView;
  /** Null for whoever may only look. */
  take: FormAction | null;
  intake: string;
  isFixing: boolean;
  t: Translator<"proposals">;
};

/** Take over and correct; once decided, what is in use and correct. There is no "take all". */
export function ProposalWays({ proposal, take, intake, isFixing, t }: Props) {
  const { id, state, version, proposed, canCorrect } = proposal;
  const kind = t(`kinds.${proposed.kind}`);
  return (
    <>
      {state !== "open" && (
        <State kind={state === "taking" ? "wait" : state === "left_unknown" ? "unknown" : "done"}>
          {t(`list.${state}`)}
        </State>
      )}
      {take && state === "open" && !isFixing && (
        <ActionForm
          action={take}
          requestId={randomUUID()}
          label={t("list.takeOf", { kind })}
          className="flex flex-col items-start gap-3"
        >
          <input type="hidden" name="proposalId" value={id} />
          <HiddenField name="version" value={version} />
          <SubmitButton kind="quiet">
            {t(isNotKnown(proposed) ? "list.takeUnknown" : "list.take")}
            <span className="sr-only"> {kind}</span>
          </SubmitButton>
        </ActionForm>
      )}
      {take && canCorrect && state !== "taking" && (
        <Link
          href={isFixing ? `${intake}#p-${id}` : `${intake}?fix=${id}#p-${id}`}
          prefetch={false}
          scroll={false}
          data-correct=""
          aria-keyshortcuts="e"
          className="link type-note inline-flex min-h-11 items-center px-1"
        >
          {t(isFixing ? "list.stop" : "list.correct")}
          <span className="sr-only"> {kind}</span>
        </Link>
      )}
    </>
  );
}

function isNotKnown(proposed: ProposalView["proposed"]): boolean {
  if (proposed.kind === "bcc") return true;
  if (proposed.kind === "financial_data") return proposed.code === null;
  return (proposed.kind === "special_care" || proposed.kind === "my_number") && proposed.found === null;
}
