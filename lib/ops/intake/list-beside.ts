import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { ListBeside } from "@/lib/intake/read-list";

const TABLES = [".csv", ".tsv", ".xlsx"];

/**
 * The list that lies beside a file: `X.intended.csv` beside the mail `X.eml` is the list that was meant, `list-a.csv`
 * beside `list-b.csv` the same list made in another way. Undefined where there is none.
 */
export async function findListBeside(path: string): Promise<ListBeside | undefined> {
  const folder = dirname(path);
  const stem = basename(path, extname(path));
  const names = /\.(?:eml|msg)$/i.test(path)
    ? TABLES.map((ending) => `${stem}.intended${ending}`)
    : /[-_]b$/i.test(stem) && TABLES.includes(extname(path).toLowerCase())
      ? TABLES.map((ending) => `${stem.slice(0, -1)}${stem.endsWith("B") ? "A" : "a"}${ending}`)
      : [];
  for (const fileName of names) {
    const bytes = await readFile(join(folder, fileName)).catch(() => undefined);
    if (bytes) return { is: fileName.includes(".intended.") ? "intended" : "other", fileName, bytes };
  }
  return undefined;
}
