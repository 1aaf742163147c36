import { RegisterChips } from "@/components/incidents/register-chips";
import { RegisterFilters, UnreadFilters } from "@/components/incidents/register-filters";
import { RegisterPages } from "@/components/incidents/register-pages";
import { RegisterTable } from "@/components/incidents/register-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { dayInJapan } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { listIncidents, listRegisterGroups } from "@/lib/incidents/queries";
import { isNarrowed, readRegisterWish } from "@/lib/incidents/register-wish";

export async function generateMetadata() {
  return { title: (await getTranslator("incidents"))("register.title") };
}

/** Every incident that the person may see something of, narrowed by what the address asks for. */
export default async function RegisterPage({ searchParams }: PageProps<"/incidents">) {
  const [actor, search] = await Promise.all([requireActor(), searchParams]);
  const groups = await listRegisterGroups(actor);
  const asked = { today: dayInJapan(new Date()), groupIds: groups.map(({ id }) => id) };
  const { wish, unread } = readRegisterWish(search, asked);
  const [page, t, law, locale] = await Promise.all([
    listIncidents(actor, wish),
    getTranslator("incidents"),
    getTranslator("lawFacts"),
    getLocale(),
  ]);
  const { rows, count } = page;
  const say = { t, law, locale, groups };
  const isAll = !isNarrowed(wish);
  const isNew = isAll && rows.length === 0;
  const open = actorCan(actor, "incident.open") && (
    <ButtonLink href="/incidents/new" kind="filled">
      {t("register.open")}
    </ButtonLink>
  );
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="type-act">{t("register.title")}</h1>
          <p>{t("register.lead")}</p>
        </div>
        {!isNew && open}
      </div>
      {isNew ? (
        <Empty title={t("register.empty")} way={open || undefined}>
          {t("register.emptyHelp")}
        </Empty>
      ) : (
        <>
          <UnreadFilters unread={unread} t={t} />
          <RegisterFilters wish={wish} unread={unread} search={search} say={say} />
          <RegisterChips wish={wish} say={say} />
          {rows.length > 0 ? (
            <RegisterTable rows={rows} count={count} locale={locale} />
          ) : (
            <Empty
              title={t("register.nothing")}
              way={<ButtonLink href="/incidents">{t("filters.all")}</ButtonLink>}
            >
              {t("register.nothingHelp")}
            </Empty>
          )}
          <RegisterPages wish={wish} page={page} t={t} />
        </>
      )}
    </div>
  );
}
