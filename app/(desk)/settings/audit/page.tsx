import { notFound } from "next/navigation";
import { PairList } from "@/components/organisation/pair-list";
import { ButtonLink } from "@/components/ui/button-link";
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
        <PairList
          label={t("audit.caption")}
          shape="time"
          pairs={rows.map((entry) => ({
            key: entry.id,
            term: formatInstant(entry.at, locale),
            detail: auditSentence(locale, entry, names),
          }))}
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
