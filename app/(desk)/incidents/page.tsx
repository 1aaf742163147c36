import { RegisterTable } from "@/components/incidents/register-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { listIncidents } from "@/lib/incidents/queries";

export async function generateMetadata() {
  return { title: (await getTranslator("incidents"))("register.title") };
}

/** Every incident that the person may see something of, the newest first. */
export default async function RegisterPage({ searchParams }: PageProps<"/incidents">) {
  const [actor, search, t, locale] = await Promise.all([
    requireActor(),
    searchParams,
    getTranslator("incidents"),
    getLocale(),
  ]);
  const after = id().safeParse(search.after).data;
  const { rows, older } = await listIncidents(actor, { after });
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
        {rows.length > 0 && open}
      </div>
      {rows.length > 0 ? (
        <RegisterTable rows={rows} locale={locale} />
      ) : (
        <Empty title={t("register.empty")} way={open || undefined}>
          {t("register.emptyHelp")}
        </Empty>
      )}
      <p className="flex flex-wrap gap-6">
        {after && (
          <a href="/incidents" className="link py-2">
            {t("register.newest")}
          </a>
        )}
        {older && (
          <a href={`/incidents?after=${older}`} className="link py-2">
            {t("register.older")}
          </a>
        )}
      </p>
    </div>
  );
}
