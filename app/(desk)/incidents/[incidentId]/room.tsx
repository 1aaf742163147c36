import { exposureOf } from "@/components/guide/exposure";
import { ExposureSection } from "@/components/guide/exposure-section";
import { FindingsPart } from "@/components/guide/findings-part";
import { LiveRoom } from "@/components/guide/live-room";
import { NextPart } from "@/components/guide/next-part";
import { PeopleSide } from "@/components/guide/people-side";
import { RoomHead } from "@/components/guide/room-head";
import { StepsPart } from "@/components/guide/steps-part";
import { TimelineSide } from "@/components/guide/timeline-side";
import { ExposureTables } from "@/components/incidents/exposure-part";
import type { UserActor } from "@/lib/auth/actor";
import type { Room } from "@/lib/guide/get-room";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { RoomRecord } from "./room-record";

type Props = { room: Room; actor: UserActor; locale: Locale };

/** The incident room: what to do now, where everything stands, what went to whom, and what the law says of it. */
export async function IncidentRoom({ room, actor, locale }: Props) {
  const { incident, guide, role, now, canRun, names, law, facts, disclosures, timeline } = room;
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
  const exposure = exposureOf(
    facts,
    incident.people,
    incident.items.map(({ item }) => item),
  );
  const outstanding = disclosures.recipients.filter(({ access }) => access === "unknown").length;
  return (
    <div className="flex flex-col gap-8">
      <RoomHead
        incident={incident}
        guide={guide}
        clock={room.clocks && { ...room.clocks, now }}
        openProposals={incident.openProposals}
        canRun={canRun}
      />
      <LiveRoom incidentId={incident.id} pulse={room.pulse} changed={words("live")} />
      <div className="grid gap-x-12 gap-y-10 desk:grid-cols-[minmax(0,1fr)_17.5rem]">
        <div className="flex min-w-0 flex-col gap-12 max-tablet:gap-8">
          <NextPart next={next} incidentId={incident.id} say={say} canAct={isTheirs} />
          <StepsPart guide={guide} incidentId={incident.id} role={role} say={say} />
        </div>
        <div className="flex flex-col gap-10 max-desk:order-last">
          <PeopleSide
            members={incident.members}
            incidentId={incident.id}
            userId={actor.userId}
            canRun={canRun}
          />
          {timeline && (
            <TimelineSide
              page={timeline}
              tell={{ locale, names: timeline.names, t, facts: factWords, records, containment }}
              incidentId={incident.id}
              seenAt={room.seenAt}
            />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-12 desk:col-span-2 max-tablet:gap-8">
          <ExposureSection exposure={exposure} recipients={disclosures.recipients} locale={locale}>
            <ExposureTables
              hasSentence={incident.people.principals > 0}
              counts={{ ...incident.people, outstanding, byItem: incident.items }}
              recipients={disclosures.recipients}
            />
          </ExposureSection>
          <FindingsPart law={law} locale={locale} />
          <RoomRecord room={room} actor={actor} locale={locale} />
        </div>
      </div>
    </div>
  );
}
