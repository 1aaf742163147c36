import { randomUUID } from "node:crypto";
import { ContradictionsNotice } from "@/components/guide/contradictions-notice";
import { exposureOf } from "@/components/guide/exposure";
import { ExposureSection } from "@/components/guide/exposure-section";
import { FindingsPart } from "@/components/guide/findings-part";
import { LiveRoom } from "@/components/guide/live-room";
import { NextPart } from "@/components/guide/next-part";
import { PeopleSide } from "@/components/guide/people-side";
import { RoomHead } from "@/components/guide/room-head";
import { StepsPart } from "@/components/guide/steps-part";
import { TimelineSide } from "@/components/guide/timeline-side";
import { DoneNotice } from "@/components/organisation/done-notice";
import { ShortNoteForm } from "@/components/timeline/short-note-form";
import type { UserActor } from "@/lib/auth/actor";
import type { Room } from "@/lib/guide/get-room";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { writeInRoom } from "./timeline/actions";

type Props = { room: Room; actor: UserActor; locale: Locale; done: string | string[] | undefined };

/** The incident room: what to do now, where everything stands, what went to whom, and what the law says of it. */
export async function IncidentRoom({ room, actor, locale, done }: Props) {
  const { incident, guide, role, now, canRun, names, law, facts, timeline } = room;
  const { id, people, items, members } = incident;
  const [t, factWords, records, containment, words] = await Promise.all([
    getTranslator("timeline"),
    getTranslator("facts"),
    getTranslator("records"),
    getTranslator("containment"),
    getTranslator("room"),
  ]);
  const say = { locale, now, names };
  const next = guide.next[role];
  // Only who was asked has the decision; to anybody else it is somebody's turn.
  const isTheirs = next.kind !== "act" || next.act !== "decide" || next.values.who === actor.userId;
  const counted = items.map(({ item }) => item);
  return (
    <div className="flex flex-col gap-8 max-tablet:gap-0">
      <RoomHead room={room} clock={room.clocks && { ...room.clocks, now }} />
      <LiveRoom
        incidentId={id}
        pulse={room.pulse}
        drawnAt={now.toISOString()}
        words={{ changed: words("live"), waiting: words("liveWaiting") }}
      />
      <div className="grid gap-x-12 gap-y-10 desk:grid-cols-[minmax(0,1fr)_17.5rem]">
        <div className="flex min-w-0 flex-col gap-12 max-tablet:gap-8">
          <NextPart next={next} incidentId={id} say={say} canAct={isTheirs} />
          <ContradictionsNotice facts={facts} incidentId={id} locale={locale} />
          <StepsPart guide={guide} incidentId={id} role={role} say={say} />
        </div>
        <div className="flex flex-col gap-10 max-desk:order-last max-desk:gap-0">
          <PeopleSide members={members} incidentId={id} userId={actor.userId} canRun={canRun} />
          <TimelineSide
            page={timeline}
            tell={{ locale, names: timeline.names, t, facts: factWords, records, containment }}
            incidentId={id}
            userId={actor.userId}
            seenAt={room.seenAt}
          >
            <DoneNotice done={done} says={{ noted: t("added") }} />
            {canRun && <ShortNoteForm t={t} action={writeInRoom.bind(null, id)} requestId={randomUUID()} />}
          </TimelineSide>
        </div>
        <div className="flex min-w-0 flex-col gap-12 desk:col-span-2 max-tablet:gap-8">
          <ExposureSection
            exposure={exposureOf(facts, people, counted)}
            recipients={room.recipients}
            accesses={room.accesses}
            tables={`/incidents/${id}/facts#exposure`}
            locale={locale}
          />
          <FindingsPart law={law} locale={locale} />
        </div>
      </div>
    </div>
  );
}
