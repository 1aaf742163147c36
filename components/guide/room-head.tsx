import { Clock } from "@/components/ui/clock";
import type { ClockFacts } from "@/components/ui/clock-facts";
import { ClockLine } from "@/components/ui/clock-line";
import { IncidentHead } from "@/components/ui/incident-head";
import type { Guide } from "@/lib/guide/guide-of";
import type { GuideRows } from "@/lib/guide/guide-rows";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  incident: GuideRows;
  guide: Guide;
  /** Null where nobody knows yet since when it is known. */
  clock: ClockFacts | null;
  openProposals: number;
  canRun: boolean;
};

/** The head of the room: where, title, the clocks in words first, the line of the clock, the pages. */
export async function RoomHead({ incident, guide, clock, openProposals, canRun }: Props) {
  const [t, words] = await Promise.all([getTranslator("room"), getTranslator("incidents")]);
  const base = `/incidents/${incident.id}`;
  const responder = incident.members.find(({ relation }) => relation === "responder")?.name ?? "";
  const call = guide.steps.find(({ step, state }) => step === "call" && state === "later")?.until;
  const pages = [
    { href: base, label: t("tabs.overview") },
    { href: `${base}/intake`, label: t("tabs.intake"), count: openProposals },
    ...(canRun ? [{ href: `${base}/questions`, label: t("tabs.questions") }] : []),
    { href: `${base}/containment`, label: t("tabs.containment") },
    { href: `${base}/escalation`, label: t("tabs.escalation") },
    { href: `${base}/calls`, label: t("tabs.calls") },
    { href: `${base}/documents`, label: t("tabs.documents") },
    { href: `${base}/timeline`, label: t("tabs.timeline") },
    { href: `${base}/members`, label: t("tabs.members") },
  ];
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
      tabs={pages}
      tabsLabel={words("page.tabs")}
    />
  );
}
