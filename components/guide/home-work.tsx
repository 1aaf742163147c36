import { ButtonLink } from "@/components/ui/button-link";
import { NextAction } from "@/components/ui/next-action";
import { Section } from "@/components/ui/section";
import type { ownWork, Turn } from "@/lib/guide/own-work";
import { placeOfAct } from "@/lib/guide/places";
import type { GuideView } from "@/lib/guide/queries";
import { type Say, sayAct, sayWhy } from "@/lib/guide/say";
import { formatUntil } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { Until } from "./next-part";

type Work = ReturnType<typeof ownWork<GuideView>>;
type Props = { work: Work; locale: Locale };

/** As many rows as somebody reads; the rest stands in the register. */
const MOST_ROWS = 12;
const MOST_AWAITED = 8;

const sayIn = ({ now, names }: GuideView, locale: Locale): Say => ({ locale, now, names });

/** What is one's own turn over all incidents: the first with the filled button, the others as rows. */
export async function HomeWork({ work, locale }: Props) {
  const [t, room] = await Promise.all([getTranslator("guide"), getTranslator("room")]);
  const [first, ...others] = work.turns;
  if (!first) return null;
  const say = sayIn(first.view, locale);
  const shown = others.slice(0, MOST_ROWS);
  return (
    <>
      <NextAction
        act={sayAct(say, first)}
        isWide
        until={first.by ? <Until by={first.by} say={say} /> : undefined}
        reason={
          <>
            {first.why && <p>{sayWhy(say, { why: first.why, values: first.values })}</p>}
            <IncidentLink view={first.view} />
          </>
        }
        button={
          <ButtonLink href={placeOfAct(first.view.incident.id, first)} kind="filled">
            {t(`buttons.${first.act}`)}
          </ButtonLink>
        }
      />
      <div className="grid gap-x-12 gap-y-10 desk:grid-cols-[minmax(0,1fr)_17.5rem]">
        {others.length > 0 && (
          <Section title={room("home.after")} aside={room("home.order")}>
            <ul>
              {shown.map((turn) => (
                <TurnRow key={`${turn.view.incident.id} ${turn.step}`} turn={turn} locale={locale} />
              ))}
            </ul>
            {others.length > shown.length && (
              <p className="type-note pt-3">
                <a href="/incidents" className="link">
                  {room("home.more", { count: others.length - shown.length })}
                </a>
              </p>
            )}
          </Section>
        )}
        <WaitingFor work={work} locale={locale} />
      </div>
    </>
  );
}

function IncidentLink({ view: { incident } }: { view: GuideView }) {
  return (
    <p className="type-note">
      <a href={`/incidents/${incident.id}`} className="link">
        {incident.title}
      </a>
      ({incident.reference})
    </p>
  );
}

async function TurnRow({ turn, locale }: { turn: Turn<GuideView>; locale: Locale }) {
  const [t, room] = await Promise.all([getTranslator("guide"), getTranslator("room")]);
  const say = sayIn(turn.view, locale);
  return (
    <li className="turn">
      <div className="type-note text-ink2">
        {turn.by ? <Until by={turn.by} say={say} /> : room("home.noTime")}
      </div>
      <div>
        <p className="type-sub">{sayAct(say, turn)}</p>
        {turn.why && <p className="type-note">{sayWhy(say, { why: turn.why, values: turn.values })}</p>}
        <IncidentLink view={turn.view} />
      </div>
      <ButtonLink href={placeOfAct(turn.view.incident.id, turn)}>
        {t(`buttons.${turn.act}`)}
        <span className="sr-only"> {turn.view.incident.reference}</span>
      </ButtonLink>
    </li>
  );
}

/** What waits for others, with its time: nobody was forgotten. */
export async function WaitingFor({ work, locale }: Props) {
  if (work.awaited.length === 0) return null;
  const left = work.awaited.length - MOST_AWAITED;
  const [t, room] = await Promise.all([getTranslator("guide"), getTranslator("room")]);
  return (
    <Section title={room("home.waiting")} level="sub">
      <ul className="side-rows">
        {work.awaited.slice(0, MOST_AWAITED).map(({ view, step }) => (
          <li key={`${view.incident.id} ${step.step}`}>
            <p>{t(`steps.${step.step}`)}</p>
            <p className="type-note text-ink2">
              {[
                sayWhy(sayIn(view, locale), step),
                step.until && formatUntil(step.until, locale, view),
                view.incident.reference,
              ]
                .filter(Boolean)
                .join("・")}
            </p>
          </li>
        ))}
      </ul>
      <p className="type-note pt-3 text-ink2">
        {left > 0 && `${room("home.waitingMore", { count: left })} `}
        {room("home.waitingWhy")}
      </p>
    </Section>
  );
}
