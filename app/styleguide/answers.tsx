import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { MaskedText } from "@/components/ui/masked-text";
import { Question } from "@/components/ui/question";
import { UnknownFollowUp } from "@/components/ui/unknown-follow-up";
import { getTranslator } from "@/lib/i18n/translator";
import { Board, Pair } from "./board";
import { InvalidForm } from "./invalid-form";

/** Questions, ticks, and what a form says. */
export async function Answers() {
  const t = await getTranslator("styleguideForms");
  const followUp = (
    <UnknownFollowUp
      whoName="who"
      whenName="when"
      words={{ title: t("whoByWhen"), later: t("later"), who: t("who"), when: t("when") }}
      people={[{ value: "self", label: t("self") }]}
      who="self"
      when="11/10(火) 9:30"
    />
  );
  return (
    <>
      <Board title={t("question")}>
        <Question
          name="opened"
          question={t("opened")}
          isPageTitle={false}
          about={<MaskedText>{t("openedAbout")}</MaskedText>}
          answers={[
            { value: "no", label: t("openedNo"), help: t("openedNoHelp") },
            { value: "yes", label: t("openedYes"), help: t("openedYesHelp") },
          ]}
          unknown={{
            value: "unknown",
            label: t("openedUnknown"),
            help: t("openedUnknownHelp"),
            followUp,
          }}
          chosen="unknown"
          why={{ title: t("why"), body: t("whyBody"), isOpen: true }}
        >
          <Button kind="filled" size="large">
            {t("nextQuestion")}
          </Button>
          <a href="#main" className="link">
            {t("stopHere")}
          </a>
        </Question>
      </Board>
      <Pair>
        <Board title={t("told")}>
          <Choice
            name="told"
            label={t("told")}
            several
            chosen={["what"]}
            answers={[
              { value: "what", label: t("toldWhat") },
              { value: "why", label: t("toldWhy") },
            ]}
          />
        </Board>
        <Board title={t("answers")}>
          <InvalidForm done={t("doneMessage")} />
          <p className="type-note mt-4">
            <a href="/styleguide/forms" className="link">
              {t("tryForms")}
            </a>
          </p>
        </Board>
      </Pair>
    </>
  );
}
