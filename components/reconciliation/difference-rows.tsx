import { MaskedText } from "@/components/ui/masked-text";
import type { Translator } from "@/lib/i18n/translator";
import { RECORD_FIELDS, textOf } from "@/lib/people/record-fields";
import type { DifferenceView, MaskedRow } from "@/lib/reconciliation/difference-queries";
import type { ListRow } from "@/lib/reconciliation/list-person";
import type { ShownDifference } from "@/lib/reconciliation/shown-differences";

type Props = {
  difference: DifferenceView;
  /** The values themselves, where the reader asked for them and may see them now. */
  shown: ShownDifference | null;
  t: Translator<"reconciliation">;
  people: Translator<"people">;
};

/** What both lists say of one person, each row with its place in its file; and what differs under the mask. */
export function DifferenceRows({ difference, shown, t, people }: Props) {
  const { a, b, differing } = difference;
  return (
    <>
      <dl className="mt-2 grid gap-x-12 gap-y-2 tablet:grid-cols-2">
        {[
          { title: t("lists.a"), rows: a, values: shown?.a },
          { title: t("lists.b"), rows: b, values: shown?.b },
        ].map(({ title, rows, values }) => (
          <div key={title} className="min-w-0">
            <dt className="type-note text-ink2">{title}</dt>
            {rows.length === 0 && <dd className="text-ink2">{t("differences.nobody")}</dd>}
            {values?.map((row) => (
              <dd key={row.row}>
                <ShownRow row={row} t={t} people={people} />
              </dd>
            ))}
            {!values &&
              rows.map((row) => (
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

/** What stands in the row, field by field; what is empty is left out. */
function ShownRow({ row, t, people }: { row: ListRow } & Pick<Props, "t" | "people">) {
  return (
    <>
      <span className="type-note text-ink2">{t("differences.row", { row: row.row })}</span>
      {RECORD_FIELDS.filter((field) => textOf(row, field)).map((field) => (
        <span key={field} className="block">
          <span className="type-note text-ink2">{people(`fields.${field}`)}</span>{" "}
          <span
            translate="no"
            className={`break-words whitespace-pre-line ${field === "name" ? "font-bold" : ""}`}
          >
            {textOf(row, field)}
          </span>
        </span>
      ))}
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
