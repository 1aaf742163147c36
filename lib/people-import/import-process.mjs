// A list of a million people is read by a process of its own, without a TypeScript loader and without the client of
// the database: it takes a third of the memory, and the worker goes on answering.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { importCompiled } from "../intake/compiled.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
await importCompiled(root, "lib/people-import/list-process.ts");
