import { Preparation } from "@/components/home/preparation";
import { OwnIncidents } from "@/components/incidents/own-work";
import { WaitingReports } from "@/components/staff-reports/waiting-reports";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { listOwnWork } from "@/lib/incidents/queries";
import { getPreparation } from "@/lib/organisation/readiness";
import { getQuestions } from "@/lib/questions/queries";
import { countWaitingReports } from "@/lib/staff-reports/queries";

export async function generateMetadata() {
  return { title: (await getTranslator("home"))("title") };
}

/** My work: what is my turn, first. */
export default async function HomePage() {
  const [actor, locale, t] = await Promise.all([requireActor(), getLocale(), getTranslator("home")]);
  const mayOpen = actorCan(actor, "incident.open");
  const [preparation, own, waiting] = await Promise.all([
    actorCan(actor, "group.manage") ? getPreparation(actor) : null,
    listOwnWork(actor),
    mayOpen ? countWaitingReports(actor) : null,
  ]);
  const work = await Promise.all(
    own.map(async (one) => {
      const questions = one.openProposals > 0 ? null : await getQuestions(actor, one.id);
      return { ...one, hasQuestion: (questions?.next ?? null) !== null };
    }),
  );
  const now = new Date();
  const isIdle = !preparation && work.length === 0;
  const open = mayOpen && <ButtonLink href="/incidents/new">{t("registerAct")}</ButtonLink>;
  return (
    <div className="flex flex-col gap-12 max-tablet:gap-8">
      <div className="-mb-9 max-tablet:-mb-6">
        <h1 className="sr-only">{t("title")}</h1>
        <p className="type-note">{formatInstant(now, locale)}</p>
      </div>
      {preparation && <Preparation {...preparation} locale={locale} />}
      {waiting && <WaitingReports {...waiting} now={now} locale={locale} />}
      {work.length > 0 && <OwnIncidents work={work} locale={locale} />}
      {isIdle && (
        <Empty title={t("nothing")} way={open || undefined}>
          {t("nothingWhy")}
        </Empty>
      )}
    </div>
  );
}
