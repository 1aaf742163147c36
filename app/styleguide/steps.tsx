import { Section } from "@/components/ui/section";
import { StepList } from "@/components/ui/step-list";
import { getTranslator } from "@/lib/i18n/translator";

const href = "/styleguide";

/** Steps in every state. */
export async function Steps() {
  const t = await getTranslator("styleguideIncident");
  return (
    <div className="mt-10">
      <Section title={t("steps")} aside={t("stepsAside")}>
        <StepList
          words={{ moving: t("moving"), toCome: t("toCome"), done: t("doneSteps") }}
          toComeNote={t("toComeNote")}
          groups={[
            {
              title: t("first"),
              steps: [
                {
                  key: "record",
                  title: t("stepRecord"),
                  href,
                  state: "done",
                  word: t("done"),
                  why: t("stepRecordWhy"),
                },
                {
                  key: "contain",
                  title: t("stepContain"),
                  href,
                  state: "wait",
                  word: t("wait"),
                  why: t("stepContainWhy"),
                },
                {
                  key: "report",
                  title: t("stepReport"),
                  href,
                  state: "you",
                  word: t("you"),
                  why: t("stepReportWhy"),
                },
              ],
            },
            {
              title: t("contact"),
              steps: [
                {
                  key: "call",
                  title: t("stepCall"),
                  href,
                  state: "not",
                  word: t("stepCallWord"),
                  why: t("stepCallWhy"),
                },
                {
                  key: "mail",
                  title: t("stepMail"),
                  href,
                  state: "not",
                  word: t("stepMailWord"),
                  why: t("stepMailWhy"),
                },
                {
                  key: "publish",
                  title: t("stepPublish"),
                  href,
                  state: "off",
                  word: t("stepPublishWord"),
                  why: t("stepPublishWhy"),
                },
              ],
            },
          ]}
        />
      </Section>
    </div>
  );
}
