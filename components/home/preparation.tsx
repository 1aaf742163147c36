import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { NextAction } from "@/components/ui/next-action";
import { Section } from "@/components/ui/section";
import { type Step, StepRow } from "@/components/ui/step-row";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { PreparationStep, Prepared, Staffing } from "@/lib/organisation/preparation";

type Props = { staffing: Staffing; steps: readonly Prepared[]; locale: Locale };

const places: Record<PreparationStep, string> = {
  groups: "/settings/groups",
  leads: "/settings/groups",
  responders: "/settings/people/invite",
  legal: "/settings/people/invite",
  domains: "/settings/organisation",
};

/** What must stand before an incident happens: the next act, and all of it with its state. */
export async function Preparation({ staffing, steps, locale }: Props) {
  const t = await getTranslator("home");
  const names = new Intl.ListFormat(locale, { type: "conjunction" }).format(
    staffing.withoutLeads.slice(0, 3),
  );
  const whyNot = (step: PreparationStep) =>
    step === "leads" ? t("leadsWhy", { names: names && `(${names})` }) : t(`${step}Why`);
  const whyDone: Record<PreparationStep, string> = {
    groups: t("groupsDone", { count: staffing.groups }),
    leads: t("leadsDone"),
    responders: t("respondersDone", { count: staffing.responders }),
    legal: t("legalDone", { count: staffing.legal }),
    domains: t("domainsDone", { count: staffing.domains }),
  };
  const words = { done: t("stateDone"), you: t("stateYours"), not: t("stateNot") };
  const rows: Step[] = steps.map(({ step, state }) => ({
    key: step,
    title: t(`${step}Act`),
    href: places[step],
    state,
    word: words[state],
    why: state === "done" ? whyDone[step] : whyNot(step),
  }));
  const next = steps.find(({ state }) => state === "you")?.step;

  return (
    <>
      {next ? (
        <NextAction
          act={t(`${next}Act`)}
          reason={whyNot(next)}
          isWide
          button={
            <ButtonLink href={places[next]} kind="filled" size="large">
              {t(`${next}Act`)}
            </ButtonLink>
          }
        />
      ) : (
        <Empty title={t("ready")}>{t("readyWhy")}</Empty>
      )}
      <Section
        title={t("prepare")}
        aside={t("prepareCount", {
          total: rows.length,
          done: rows.filter(({ state }) => state === "done").length,
        })}
      >
        <ol>
          {rows.map((step) => (
            <StepRow key={step.key} step={step} />
          ))}
        </ol>
      </Section>
    </>
  );
}
