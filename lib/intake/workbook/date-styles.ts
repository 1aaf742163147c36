import type { ArchiveEntry } from "../archive/open-zip";
import { parseXml } from "./parse-xml";

const DAY = 86_400_000;
const BEFORE_1900 = Date.UTC(1899, 11, 30);
const BEFORE_1904 = Date.UTC(1904, 0, 1);

/** Which cell styles show a day, by their number. */
export async function readDateStyles(entry: ArchiveEntry | undefined): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (!entry) return dates;
  const formats = new Set<number>();
  let inCells = false;
  let style = 0;
  await parseXml(entry, {
    open: (name, attributes) => {
      if (name === "numFmt" && showsDay(attributes.formatCode ?? ""))
        formats.add(Number(attributes.numFmtId));
      if (name === "cellXfs") inCells = true;
      if (name !== "xf" || !inCells) return;
      const format = Number(attributes.numFmtId ?? 0);
      if (isBuiltInDay(format) || formats.has(format)) dates.add(style);
      style++;
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return dates;
}

const isBuiltInDay = (format: number) =>
  (format >= 14 && format <= 17) ||
  format === 22 ||
  (format >= 27 && format <= 36) ||
  (format >= 50 && format <= 58);

const showsDay = (code: string) =>
  /[yde]|g{1,3}e/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/general/gi, "")) &&
  !/^[#0.,%\s;E+-]*$/i.test(code);

/** Excel's count of days as `YYYY/MM/DD`; what can be no day stays as it is. */
export function serialToDay(value: string, since1904: boolean): string {
  const serial = Number(value);
  if (!Number.isFinite(serial) || serial < 1 || serial > 200_000) return value;
  const date = new Date((since1904 ? BEFORE_1904 : BEFORE_1900) + Math.floor(serial) * DAY);
  return date.toISOString().slice(0, 10).replaceAll("-", "/");
}
