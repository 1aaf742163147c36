import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/intake/intake-error";

const HEADERS: Readonly<Record<string, "from" | "date" | "to" | "cc" | "bcc">> = {
  from: "from",
  date: "date",
  to: "to",
  cc: "cc",
  bcc: "bcc",
};

/** Where in a file, in words: 顧客.xlsx、シート「名簿」、3行目、5列目. */
export function placeWords(t: Translator<"proposals">, place: Place): string {
  const { header, file, sheet, row, column, line } = place;
  const known = HEADERS[header ?? ""];
  return (
    [
      header === "subject" && t("places.subject"),
      known && t("places.header", { name: t(`paper.${known}`) }),
      file && t("places.file", { name: file }),
      sheet && t("places.sheet", { name: sheet }),
      row && t("places.row", { at: row }),
      column && t("places.column", { at: column }),
      line && !row && t("places.line", { at: line }),
    ]
      .filter(Boolean)
      .join(t("places.separator")) || t("places.text")
  );
}
