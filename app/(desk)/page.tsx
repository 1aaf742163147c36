import { Preparation } from "@/components/home/preparation";
import { Empty } from "@/components/ui/empty";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { getPreparation } from "@/lib/organisation/readiness";

export async function generateMetadata() {
  return { title: (await getTranslator("home"))("title") };
}

/** My work: what is my turn, first. */
export default async function HomePage() {
  const [actor, locale, t] = await Promise.all([requireActor(), getLocale(), getTranslator("home")]);
  const preparation = actorCan(actor, "group.manage") ? await getPreparation(actor) : null;
  return (
    <div className="flex flex-col gap-12 max-tablet:gap-8">
      <div className="-mb-9 max-tablet:-mb-6">
        <h1 className="sr-only">{t("title")}</h1>
        <p className="type-note">{formatInstant(new Date(), locale)}</p>
      </div>
      {preparation ? (
        <Preparation {...preparation} locale={locale} />
      ) : (
        <Empty title={t("nothing")}>{t("nothingWhy")}</Empty>
      )}
    </div>
  );
}
