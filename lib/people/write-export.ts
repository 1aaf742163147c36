import "server-only";
import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { csvLine } from "@/lib/people-import/csv-cell";
import { EXPORT_COLUMNS } from "./export-content";
import type { FetchedExport } from "./fetch-export";
import { openPerson } from "./person-record";
import { textOf } from "./record-fields";

const ROWS_AT_ONCE = 2_000;
const BOM = "\ufeff";

type Row = { id: string; sealed: Buffer; is_principal: boolean; is_recipient: boolean };

const PAGE = `
  SELECT id, sealed,
    EXISTS (SELECT FROM parties WHERE person_id = people.id AND side = 'principal') AS is_principal,
    EXISTS (SELECT FROM parties WHERE person_id = people.id AND side = 'recipient') AS is_recipient
  FROM people WHERE incident_id = $1 AND id > $2
  ORDER BY id LIMIT ${ROWS_AT_ONCE}`;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/**
 * The file, piece by piece: who took it out, when, why and for whom, then a line a person. No cell is calculated by a
 * spreadsheet. Several addresses of one person stand in one cell. Throws where the lines are not those approved.
 */
export async function* writeExport(taken: FetchedExport, locale: Locale): AsyncGenerator<Buffer, void, void> {
  const { client, incidentId, side, count, keys } = taken;
  const t = translatorFor(locale, "people");
  try {
    yield Buffer.from(BOM + headOf(taken, locale));
    let [written, last] = [0, BEFORE_ALL];
    for (;;) {
      const { rows } = await client.query<Row>(PAGE, [incidentId, last]);
      const lines = rows.flatMap(({ id, sealed, is_principal, is_recipient }) => {
        const sides = { principal: is_principal, recipient: is_recipient };
        if (side !== null && !sides[side]) return [];
        const record = openPerson(keys.data, id, sealed);
        const said = (["principal", "recipient"] as const).filter((each) => sides[each]);
        return [
          csvLine([
            ...EXPORT_COLUMNS.map((field) => textOf(record, field).replaceAll("\n", "; ")),
            said.map((each) => t(`sides.${each}`)).join("; "),
          ]),
        ];
      });
      written += lines.length;
      const isLast = rows.length < ROWS_AT_ONCE;
      if (isLast && written !== count)
        throw new Error(`Export ${taken.exportId}: ${written} of ${count} lines`);
      if (lines.length > 0) yield Buffer.from(lines.join(""));
      if (isLast) return;
      last = rows.at(-1)?.id ?? last;
    }
  } finally {
    await client.end();
  }
}

function headOf({ reference, by, at, words, side }: FetchedExport, locale: Locale): string {
  const t = translatorFor(locale, "people");
  const sides = side === null ? t("exports.whose.both") : t(`sides.${side}`);
  const lines = [
    [t("exports.head.title")],
    [t("exports.head.incident"), reference],
    [t("exports.head.by"), by],
    [t("exports.head.at"), formatInstant(at, locale)],
    [t("exports.head.reason"), words.reason.replaceAll("\n", " ")],
    [t("exports.head.recipient"), words.recipient],
    [t("exports.head.side"), sides],
    [],
    [...EXPORT_COLUMNS.map((field) => t(`fields.${field}`)), t("exports.head.side")],
  ];
  return lines.map(csvLine).join("");
}
