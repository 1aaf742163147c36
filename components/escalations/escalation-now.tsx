import { ButtonLink } from "@/components/ui/button-link";
import type { EscalationView } from "@/lib/escalations/queries";
import { formatNear } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { AskedList } from "./asked-list";
import { SummaryPart } from "./summary-part";

type Props = { escalation: NonNullable<EscalationView["last"]>; incidentId: string; now: Date };

/** What was reported, whose turn it is, and what became of each question. */
export async function EscalationNow({ escalation, incidentId, now }: Props) {
  const [t, approvals, locale] = await Promise.all([
    getTranslator("escalations"),
    getTranslator("approvals"),
    getLocale(),
  ]);
  const { state, requestedAt, deputyFrom, fellAt, toldAt, summary } = escalation;
  const near = (at: Date) => formatNear(at, locale, { now });
  const supervisor = escalation.supervisor ?? approvals("somebody");
  const deputy = escalation.deputy ?? approvals("somebody");
  const waits = state === "open";
  return (
    <>
      <section className="flex max-w-160 flex-col gap-1">
        <p className="type-act">
          {waits ? t("waiting", { name: fellAt ? deputy : supervisor }) : t("decided")}
        </p>
        <p className="type-note text-ink2">
          {toldAt ? t("toldAt", { time: near(toldAt) }) : t("waitingFrom", { time: near(requestedAt) })}
        </p>
        {waits && deputyFrom && !fellAt && <p>{t("deputyAt", { time: near(deputyFrom), name: deputy })}</p>}
        {fellAt && <p>{t("fell", { time: near(fellAt), name: deputy })}</p>}
        <div className="mt-3">
          <ButtonLink kind="outlined" href={`/incidents/${incidentId}`}>
            {t("nextStep")}
          </ButtonLink>
        </div>
      </section>
      <AskedList escalation={escalation} now={now} />
      <SummaryPart summary={summary} now={now} frozenAt={requestedAt} />
    </>
  );
}
