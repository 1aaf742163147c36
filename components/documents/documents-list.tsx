import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import type { DocumentLine } from "@/lib/documents/queries";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { DocumentState } from "./document-state";

type Props = { incidentId: string; documents: readonly DocumentLine[]; locale: Locale };

/** The decision memos of an incident, the newest first. */
export async function DocumentsList({ incidentId, documents, locale }: Props) {
  const t = await getTranslator("documents");
  const somebody = t("paper.somebody");
  return (
    <Section title={t("page.memos")} level="sub">
      {documents.length === 0 && <Empty title={t("page.noMemos")}>{t("page.memosLead")}</Empty>}
      <ul>
        {documents.map(({ id, kind, number, state, snapshotAt, preparedBy, approvedBy, approvedAt }) => (
          <li key={id} className="relative border-b border-rule py-4">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link
                href={`/incidents/${incidentId}/documents/memo/${id}`}
                prefetch={false}
                className="link type-sub after:absolute after:inset-0"
              >
                {t(`kinds.${kind}.label`, { number })}
              </Link>
              <DocumentState state={state} />
            </div>
            <p className="type-note text-ink2">
              {t("page.made", { name: preparedBy ?? somebody, time: formatShortInstant(snapshotAt, locale) })}
            </p>
            {approvedAt && (
              <p className="type-note text-ink2">
                {t("page.approvedBy", {
                  name: approvedBy ?? somebody,
                  time: formatShortInstant(approvedAt, locale),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
