import { ButtonLink } from "@/components/ui/button-link";
import { NextAction } from "@/components/ui/next-action";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  incidentId: string;
  canRun: boolean;
  openProposals: number;
  /** The next question in words; null where all are answered. */
  question: string | null;
};

/** The one thing to do next: check what was read, else answer, else nothing. */
export async function NextThing({ incidentId, canRun, openProposals, question }: Props) {
  const t = await getTranslator("incidents");
  if (!canRun)
    return <NextAction act={t("page.next.others")} isOthersTurn reason={t("page.next.othersWhy")} />;
  if (openProposals > 0) {
    return (
      <NextAction
        act={t("page.next.check")}
        reason={t("page.next.checkWhy", { count: openProposals })}
        button={
          <ButtonLink href={`/incidents/${incidentId}/intake`} kind="filled">
            {t("page.next.checkDo")}
          </ButtonLink>
        }
      />
    );
  }
  if (question !== null) {
    return (
      <NextAction
        act={t("page.next.ask")}
        reason={t("page.next.askWhy", { question })}
        button={
          <ButtonLink href={`/incidents/${incidentId}/questions`} kind="filled">
            {t("page.next.askDo")}
          </ButtonLink>
        }
      />
    );
  }
  return <NextAction act={t("page.next.nothing")} isOthersTurn reason={t("page.next.nothingWhy")} />;
}
