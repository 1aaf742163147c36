import { Clock } from "@/components/ui/clock";
import type { ClockFacts } from "@/components/ui/clock-facts";
import { ClockLine } from "@/components/ui/clock-line";
import { IncidentHead } from "@/components/ui/incident-head";
import type { Room } from "@/lib/guide/get-room";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { missingOf } from "@/lib/law/evaluate";
import { roomTabs } from "./room-tabs";

type Props = {
  room: Room;
  /** Null where nobody knows yet since when it is known. */
  clock: ClockFacts | null;
};

/** The head of the room: where, title, the clocks in words first, the line of the clock, the pages. */
export async function RoomHead({ room, clock }: Props) {
  const { incident, guide, facts, evidence, law, canRun } = room;
  const [t, words] = await Promise.all([getTranslator("room"), getTranslator("incidents")]);
  const base = `/incidents/${incident.id}`;
  const responder = incident.members.find(({ relation }) => relation === "responder")?.name ?? "";
  const call = guide.steps.find(({ step, state }) => step === "call" && state === "later")?.until;
  const counts = {
    openProposals: incident.openProposals,
    facts: facts.size,
    evidence,
    missing: law ? missingOf(law).length : 0,
  };
  return (
    <IncidentHead
      register={{ href: "/incidents", label: words("register.title") }}
      reference={incident.reference}
      about={t("about", { state: words(`statuses.${incident.status}`), who: responder })}
      title={incident.title}
      clock={
        clock ? (
          <>
            <Clock facts={clock} />
            <ClockLine
              facts={clock}
              plans={call ? [{ at: call, text: t("planCall", { time: formatTime(call) }) }] : []}
            />
          </>
        ) : (
          <p className="type-note border-t-2 border-b border-t-ink2 border-b-line py-3 text-ink2">
            {t("notKnown")}
          </p>
        )
      }
      notice={incident.isRestricted ? <p className="type-note text-ink2">{t("restricted")}</p> : undefined}
      base={base}
      tabs={roomTabs(t, counts, canRun)}
      tabsLabel={words("page.tabs")}
    />
  );
}
