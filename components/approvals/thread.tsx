import { Section } from "@/components/ui/section";
import type { ThreadRow } from "@/lib/approvals/thread";
import { formatNear } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { rows: readonly ThreadRow[]; now: Date };

/** Questions, answers, the reason of a return, and to whom it went; nothing where nothing was said. */
export async function Thread({ rows, now }: Props) {
  const [t, locale] = await Promise.all([getTranslator("approvals"), getLocale()]);
  const said = rows.filter(({ text, to }) => text !== null || to !== null);
  if (said.length === 0) return null;

  function headOf({ act, at, by, isBySomebody, to }: ThreadRow) {
    const time = formatNear(at, locale, { now });
    if (act === "delegated")
      return t(isBySomebody ? "delegatedTo" : "fellTo", { name: to ?? t("somebody"), time });
    if (act === "voided") return t("thread.voided", { time });
    const words = { name: by ?? t("somebody"), time };
    if (act === "answered") return t("thread.answered", words);
    return act === "returned" ? t("thread.reason", words) : t("thread.asked", words);
  }

  return (
    <Section title={t("thread.title")}>
      <ol>
        {said.map((row) => (
          <li key={row.id} className="border-b border-rule py-3">
            <p className="type-note text-ink2">{headOf(row)}</p>
            {row.text && <p className="max-w-160 whitespace-pre-wrap">{row.text}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
