import { MaskedText } from "@/components/ui/masked-text";
import type { Translator } from "@/lib/i18n/translator";
import type { DifferenceView, MaskedRow } from "@/lib/reconciliation/difference-queries";

type Props = { difference: DifferenceView; t: Translator<"reconciliation"> };

/** What both lists say of one person, masked, each row with its place in its file; and what differs under the mask. */
export function DifferenceRows({ difference, t }: Props) {
  const { a, b, differing } = difference;
  return (
    <>
      <dl className="mt-2 grid gap-x-12 gap-y-2 tablet:grid-cols-2">
        {[
          { title: t("lists.a"), rows: a },
          { title: t("lists.b"), rows: b },
        ].map(({ title, rows }) => (
          <div key={title} className="min-w-0">
            <dt className="type-note text-ink2">{title}</dt>
            {rows.length === 0 && <dd className="text-ink2">{t("differences.nobody")}</dd>}
            {rows.map((row) => (
              <dd key={row.row}>
                <Row row={row} t={t} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {differing.length > 0 && (
        <p className="mt-2">
          {t("differences.differing", {
            fields: differing.map((of) => t(`differing.${of}`)).join(t("between")),
          })}
        </p>
      )}
    </>
  );
}

function Row({ row, t }: { row: MaskedRow; t: Translator<"reconciliation"> }) {
  const ways = [row.mail, row.phone].filter(Boolean);
  return (
    <>
      <span className={row.name ? "font-bold" : "text-ink2"}>
        {row.name ? <MaskedText>{row.name}</MaskedText> : t("differences.noName")}
      </span>{" "}
      <span className="type-note text-ink2">{t("differences.row", { row: row.row })}</span>
      {ways.map((way) => (
        <span key={way} className="block break-all">
          <MaskedText>{way}</MaskedText>
        </span>
      ))}
    </>
  );
}
