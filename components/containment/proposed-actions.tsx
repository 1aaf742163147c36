import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ContainmentKind } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  kinds: readonly ContainmentKind[];
  t: Translator<"containment">;
  action: FormAction;
  makeRequestId: () => string;
};

/** What the facts suggest, each with one press that puts it on the list. */
export function ProposedActions({ kinds, t, action, makeRequestId }: Props) {
  return (
    <Section title={t("page.proposed")} lead={t("page.proposedLead")}>
      {kinds.length === 0 && <p className="type-note pt-3 text-ink2">{t("page.noProposed")}</p>}
      <ul>
        {kinds.map((kind) => (
          <li
            key={kind}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
          >
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-bold">{t(`kinds.${kind}`)}</p>
              <p className="type-note text-ink2">{t(`helps.${kind}`)}</p>
            </div>
            <ActionForm
              action={action}
              requestId={makeRequestId()}
              label={t("page.takeFor", { action: t(`kinds.${kind}`) })}
              className="flex flex-col gap-2"
            >
              <input type="hidden" name="kind" value={kind} />
              <SubmitButton kind="outlined">
                {t("page.take")}
                <span className="sr-only">: {t(`kinds.${kind}`)}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
