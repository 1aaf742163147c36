// Whoever starts this thread may run without a TypeScript loader of its own.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { importCompiled } from "../intake/compiled.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
await importCompiled(root, "lib/people-import/workbook-thread.ts");
