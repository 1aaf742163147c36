import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { Translator } from "@/lib/i18n/translator";
import { NOTE_CODES } from "@/lib/people-import/check-row";
import type { ProblemKind } from "@/lib/people-import/row-report";

type Props = {
  kinds: readonly ProblemKind[];
  /** Where the whole report is taken out. */
  report: string;
  t: Translator<"peopleImport">;
};

const isNote = ({ code }: ProblemKind) => NOTE_CODES.some((note) => note === code);

/** What is wrong with the rows by kind, the first places of each, and the way to all of them. */
export function ImportProblems({ kinds, report, t }: Props) {
  if (kinds.length === 0) return null;
  const places = ({ first, count }: ProblemKind) => {
    const said = first
      .map(({ line, column }) =>
        column === null ? t("checked.place", { line }) : t("checked.placeIn", { line, column }),
      )
      .join(t("checked.comma"));
    return t(count > first.length ? "checked.firstSome" : "checked.firstAll", { places: said });
  };
  return (
    <Section title={t("checked.problems")} lead={t("checked.problemsLead")}>
      <DataTable
        caption={t("checked.problems")}
        rows={kinds}
        keyOf={({ code }) => code}
        headed="what"
        columns={[
          {
            key: "what",
            title: t("checked.kind"),
            cell: (kind) => (
              <>
                <span className="font-bold">{t(`rows.${kind.code}`)}</span>
                <span className="type-note block text-ink2">
                  {t(isNote(kind) ? "checked.taken" : "checked.stays")}
                </span>
              </>
            ),
          },
          { key: "where", title: t("checked.where"), cell: places },
          {
            key: "count",
            title: t("checked.howMany"),
            cell: ({ count }) => t("checked.count", { count }),
            align: "right",
          },
        ]}
      />
      <p className="pt-4">
        {/* A file and no page: the router would look for one. */}
        <a href={report} className="link inline-block py-2">
          {t("checked.report")}
        </a>
      </p>
      <p className="type-note text-ink2">{t("checked.reportHelp")}</p>
    </Section>
  );
}
