import { HomeWork, WaitingFor } from "@/components/guide/home-work";
import { Preparation } from "@/components/home/preparation";
import { WaitingReports } from "@/components/staff-reports/waiting-reports";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { ownWork } from "@/lib/guide/own-work";
import { listOwnGuides } from "@/lib/guide/queries";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getPreparation } from "@/lib/organisation/readiness";
import { countWaitingReports } from "@/lib/staff-reports/queries";

export async function generateMetadata() {
  return { title: (await getTranslator("home"))("title") };
}

/** My work: what is my turn, by the time left; what waits for others. */
export default async function HomePage() {
  const [actor, locale, t] = await Promise.all([requireActor(), getLocale(), getTranslator("home")]);
  const mayOpen = actorCan(actor, "incident.open");
  const [preparation, guides, waiting] = await Promise.all([
    actorCan(actor, "group.manage") ? getPreparation(actor) : null,
    listOwnGuides(actor),
    mayOpen ? countWaitingReports(actor) : null,
  ]);
  const work = ownWork(guides, actor.userId);
  const now = new Date();
  const isIdle = !preparation && work.turns.length === 0;
  const open = mayOpen && <ButtonLink href="/incidents/new">{t("registerAct")}</ButtonLink>;
  return (
    <div className="flex flex-col gap-12 max-tablet:gap-8">
      <div className="-mb-9 max-tablet:-mb-6">
        <h1 className="sr-only">{t("title")}</h1>
        <p className="type-note">{formatInstant(now, locale)}</p>
      </div>
      {preparation && <Preparation {...preparation} locale={locale} />}
      <HomeWork work={work} locale={locale} />
      {waiting && <WaitingReports {...waiting} now={now} locale={locale} />}
      {isIdle && (
        <Empty title={t("nothing")} way={open || undefined}>
          {t("nothingWhy")}
        </Empty>
      )}
      {work.turns.length === 0 && <WaitingFor work={work} locale={locale} />}
    </div>
  );
}
