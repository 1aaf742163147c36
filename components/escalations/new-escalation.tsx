import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { EscalationView } from "@/lib/escalations/queries";
import { MINUTES } from "@/lib/escalations/timing";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { QuestionsList } from "./questions-list";
import { SummaryPart } from "./summary-part";

type Draft = NonNullable<EscalationView["draft"]>;

type Props = {
  draft: Draft;
  isAgain: boolean;
  action: FormAction;
  version: number;
  toldHref: string;
  maySetSupervisor: boolean;
  now: Date;
};

/** The report as it would go out, to whom, and the one button; without a supervisor, the way to one. */
export async function NewEscalation({
  draft,
  isAgain,
  action,
  version,
  toldHref,
  maySetSupervisor,
  now,
}: Props) {
  const t = await getTranslator("escalations");
  const { leads, summary, questions } = draft;
  return (
    <>
      {leads ? (
        <section className="flex max-w-160 flex-col gap-4">
          <div>
            <p className="type-act">{isAgain ? t("again") : t("lead")}</p>
            <p>{whereTo(leads)}</p>
          </div>
          <ActionForm action={action} requestId={randomUUID()} className="flex flex-col gap-4">
            <input type="hidden" name="version" value={version} />
            <div className="flex flex-wrap items-center gap-3">
              <SubmitButton kind={isAgain ? "outlined" : "filled"} size="large">
                {t("to", { name: leads.supervisor.name })}
              </SubmitButton>
              <ButtonLink kind="quiet" href={toldHref}>
                {t("mouth")}
              </ButtonLink>
            </div>
          </ActionForm>
        </section>
      ) : (
        <Notice
          kind="check"
          title={t("noSupervisor")}
          way={
            maySetSupervisor && (
              <ButtonLink kind="quiet" href="/settings/groups">
                {t("setSupervisor")}
              </ButtonLink>
            )
          }
        >
          {t("noSupervisorHelp")}
        </Notice>
      )}
      <SummaryPart summary={summary} now={now} />
      <QuestionsList questions={questions} now={now} />
    </>
  );

  function whereTo({ supervisor, deputy, isDeputy }: NonNullable<Draft["leads"]>): string {
    if (isDeputy) return t("toDeputy", { name: supervisor.name });
    if (!deputy) return t("toWhomAlone", { name: supervisor.name });
    return t("toWhom", { name: supervisor.name, deputy: deputy.name, minutes: MINUTES.deputy });
  }
}
