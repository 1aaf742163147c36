import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Citation } from "@/components/ui/citation";
import { Clock } from "@/components/ui/clock";
import { ClockLine } from "@/components/ui/clock-line";
import { IncidentHead } from "@/components/ui/incident-head";
import { NextAction } from "@/components/ui/next-action";
import { State } from "@/components/ui/state";
import { getTranslator } from "@/lib/i18n/translator";
import { Board } from "./board";
import { Steps } from "./steps";
import { callAt, clockAt } from "./story";

const here = "/styleguide";

/** The head of an incident, the next action and the steps. */
export async function Incident() {
  const t = await getTranslator("styleguideIncident");
  const facts = clockAt("2026-11-09T23:04", t("noticed"));
  return (
    <>
      <Board title={t("incidentHead")}>
        <IncidentHead
          register={{ href: here, label: t("register") }}
          reference="INC-2026-0031"
          about={t("incidentAbout")}
          title={t("incidentTitle")}
          level={3}
          clock={
            <>
              <Clock facts={facts} />
              <ClockLine facts={facts} plans={[{ at: callAt, text: t("planCall") }]} />
            </>
          }
          tabsLabel={t("tabs")}
          tabs={[
            { href: here, label: t("overview") },
            { href: `${here}?todo`, label: t("todo"), count: 4 },
            { href: `${here}?timeline`, label: t("timeline") },
          ]}
        />
        <div className="mt-6">
          <NextAction
            act={t("nextAct")}
            until={<span className="type-note">{t("nextUntil")}</span>}
            reason={
              <>
                {t("nextReason")} <Citation short={t("nextCite")} href={here} />
              </>
            }
            button={
              <ButtonLink kind="filled" size="large" href={here}>
                {t("nextButton")}
              </ButtonLink>
            }
            otherWay={
              <a href={here} className="link">
                {t("nextOther")}
              </a>
            }
            canWait={
              <>
                <strong>{t("nextCanWait")}</strong>
                {t("nextCanWaitMore")}
              </>
            }
          />
        </div>
        <Steps />
      </Board>
      <Board title={t("otherMoments")}>
        <div className="flex flex-col gap-6">
          <Clock facts={clockAt("2026-11-11T14:23")} size="line" />
          <ClockLine facts={clockAt("2026-11-12T15:00")} />
          <Clock facts={clockAt("2026-12-09T09:00")} size="line" />
          <ClockLine facts={clockAt("2026-12-09T09:00")} />
          <NextAction
            id="others-turn"
            act={t("othersTurn")}
            isOthersTurn
            until={<State kind="soon">{t("nextUntil")}</State>}
            button={<Button>{t("remind")}</Button>}
          />
        </div>
      </Board>
    </>
  );
}
