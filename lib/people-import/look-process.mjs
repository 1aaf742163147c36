// A workbook has to be unpacked before its first row can be seen, and may be made to unpack to far more than it looks:
// that is done by a process of its own, which has little memory to fill.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { importCompiled } from "../intake/compiled.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
await importCompiled(root, "lib/people-import/look-process.ts");
