import { MaskedText } from "@/components/ui/masked-text";
import { Section } from "@/components/ui/section";
import type { Translator } from "@/lib/i18n/translator";
import type { ListPreview } from "@/lib/people-import/preview-list";

/** More would be a page nobody looks through. */
const MOST_COLUMNS = 12;

type Props = { preview: ListPreview; width: number; t: Translator<"peopleImport"> };

/** The first rows as they are read, masked; wider than the page it can be moved sideways. */
export function ImportPreview({ preview: { headings, rows }, width, t }: Props) {
  const shown = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => at);
  if (rows.length === 0) return <p>{t("mapping.noRows")}</p>;
  return (
    <Section title={t("mapping.preview")} lead={t("mapping.previewLead")} level="sub">
      {/* A grid of its own, so that the table makes nothing wider but what scrolls; what only a voice reads stays in it. */}
      <div className="grid grid-cols-[minmax(0,1fr)]">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard too. */}
        <section aria-label={t("mapping.preview")} tabIndex={0} className="relative overflow-x-auto pt-3">
          <table className="type-note border-collapse">
            <caption className="sr-only">{t("mapping.preview")}</caption>
            <thead>
              <tr className="border-b border-line text-ink2">
                <th scope="col" className="py-1.5 pr-4 text-right font-normal whitespace-nowrap">
                  {t("mapping.line")}
                </th>
                {shown.map((at) => (
                  <th key={at} scope="col" className="py-1.5 pr-4 text-left font-normal whitespace-nowrap">
                    {headings[at] ? (
                      <MaskedText>{headings[at]}</MaskedText>
                    ) : (
                      t("mapping.column", { at: at + 1 })
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ line, cells }) => (
                <tr key={line} className="border-b border-rule">
                  <td className="py-1.5 pr-4 text-right whitespace-nowrap text-ink2">{line}</td>
                  {shown.map((at) => (
                    <td key={at} className="py-1.5 pr-4 whitespace-nowrap">
                      <MaskedText>{cells[at] ?? ""}</MaskedText>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      {width > MOST_COLUMNS && (
        <p className="type-note mt-2 text-ink2">
          {t("mapping.moreColumns", { count: width - MOST_COLUMNS })}
        </p>
      )}
    </Section>
  );
}
