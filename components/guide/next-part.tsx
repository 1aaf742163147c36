import { ButtonLink } from "@/components/ui/button-link";
import { NextAction } from "@/components/ui/next-action";
import { State, type StateKind } from "@/components/ui/state";
import type { NextAction as Next } from "@/lib/guide/next-action";
import { otherWayTo, placeOfNext } from "@/lib/guide/places";
import type { Say } from "@/lib/guide/say";
import { sayCanWait, sayNext, sayReason } from "@/lib/guide/say";
import { formatUntil } from "@/lib/i18n/format";
import { formatRemaining } from "@/lib/i18n/format-duration";
import { getTranslator } from "@/lib/i18n/translator";
import { GuideCitation } from "./guide-citation";

type Props = {
  next: Next;
  incidentId: string;
  say: Say;
  /** Whoever only looks gets no button. */
  canAct: boolean;
  isWide?: boolean;
};

/** The one next thing of the person who looks: the act with its button, or for whom it waits. */
export async function NextPart({ next, incidentId, say, canAct, isWide }: Props) {
  const [t, room] = await Promise.all([getTranslator("guide"), getTranslator("room")]);
  const isAct = next.kind === "act";
  const reason = sayReason(say, next);
  const wait = next.canWait && sayCanWait(say, next.canWait);
  const other = next.kind === "act" && next.otherWay ? otherWayTo(next.otherWay) : null;
  return (
    <NextAction
      act={sayNext(say, next)}
      isOthersTurn={!isAct}
      isWide={isWide}
      until={next.by && isAct ? <Until by={next.by} say={say} /> : undefined}
      reason={
        reason && (
          <>
            {say.locale === "ja" ? `${reason}。` : `${reason}.`}{" "}
            {next.cites && <GuideCitation cites={next.cites} t={room} />}
          </>
        )
      }
      button={
        canAct && isAct ? (
          <ButtonLink href={placeOfNext(incidentId, next)} kind="filled">
            {t(`buttons.${next.act}`)}
          </ButtonLink>
        ) : undefined
      }
      otherWay={
        canAct && next.kind === "act" && next.otherWay && other ? (
          <a className="link" href={`/incidents/${incidentId}${other}`}>
            {t(`otherWays.${next.otherWay}`)}
          </a>
        ) : undefined
      }
      canWait={
        wait ? (
          <>
            <strong>{wait.first}</strong> {wait.more}
          </>
        ) : undefined
      }
    />
  );
}

const SOON = 2 * 3_600_000;

/** Until when: red only where it has passed, brown within two hours, grey else. */
export async function Until({ by, say }: { by: Date; say: Say }) {
  const t = await getTranslator("guide");
  const left = by.getTime() - say.now.getTime();
  const kind: StateKind = left < 0 ? "late" : left <= SOON ? "soon" : "time";
  const rest = formatRemaining(by, say.locale, say);
  return (
    <State kind={kind}>
      {left < 0 ? rest : t("until", { time: formatUntil(by, say.locale, say), rest })}
    </State>
  );
}
