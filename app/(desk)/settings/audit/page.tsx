import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { listAuditEntries } from "@/lib/audit/queries";
import { auditSentence } from "@/lib/audit/sentence";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata() {
  return { title: (await getTranslator("organisation"))("audit.title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/settings/audit">) {
  const [actor, { before }, t, locale] = await Promise.all([
    requireActor(),
    searchParams,
    getTranslator("organisation"),
    getLocale(),
  ]);
  if (!actorCan(actor, "organisation.manage")) notFound();
  const cursor = typeof before === "string" ? before : undefined;
  const { rows, names, next } = await listAuditEntries(actor, { cursor });
  const newest = <ButtonLink href="/settings/audit">{t("audit.newest")}</ButtonLink>;

  return (
    <div className="max-w-200">
      <h1 className="type-act">{t("audit.title")}</h1>
      <p className="mb-6">{t("audit.lead")}</p>
      {rows.length > 0 ? (
        <DataTable
          caption={t("audit.caption")}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: "when",
              title: t("audit.when"),
              cell: ({ at }) => <span className="tablet:whitespace-nowrap">{formatInstant(at, locale)}</span>,
            },
            { key: "what", title: t("audit.what"), cell: (entry) => auditSentence(locale, entry, names) },
          ]}
        />
      ) : (
        <Empty title={t("audit.empty")} way={newest}>
          {t("audit.emptyHelp")}
        </Empty>
      )}
      {rows.length > 0 && (
        <div className="mt-6 flex flex-wrap gap-3">
          {next && (
            <ButtonLink href={`/settings/audit?before=${encodeURIComponent(next)}`}>
              {t("audit.older")}
            </ButtonLink>
          )}
          {cursor && newest}
        </div>
      )}
    </div>
  );
}
