import { notFound } from "next/navigation";
import { LegalGroups } from "@/components/law/legal-groups";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getLegalQueue } from "@/lib/guide/legal-queue";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata() {
  return { title: (await getTranslator("findings"))("legal.title") };
}

/** What waits for legal: to confirm, to judge, changed since, returned, with somebody else. */
export default async function LegalPage({ searchParams }: PageProps<"/legal">) {
  const [actor, { after }, locale, t] = await Promise.all([
    requireActor(),
    searchParams,
    getLocale(),
    getTranslator("findings"),
  ]);
  const place = id().safeParse(after);
  const queue = await getLegalQueue(actor, place.success ? place.data : null);
  if (!queue) notFound();
  const { items, count, next } = queue;
  return (
    <div className="flex max-w-200 flex-col gap-10 max-tablet:gap-8">
      <header>
        <h1 tabIndex={-1} className="type-act">
          {t("legal.title")}
        </h1>
        {items.length > 0 && <p>{t("legal.lead")}</p>}
      </header>
      {items.length === 0 && !next && <Empty title={t("legal.none")}>{t("legal.noneHelp")}</Empty>}
      <LegalGroups items={items} locale={locale} />
      {(next || place.success) && (
        <div className="flex flex-wrap items-center gap-3">
          {place.success && <ButtonLink href="/legal">{t("legal.first")}</ButtonLink>}
          {next && <ButtonLink href={`/legal?after=${next}`}>{t("legal.next")}</ButtonLink>}
          <span className="type-note text-ink2">{t("legal.more", { count })}</span>
        </div>
      )}
    </div>
  );
}
