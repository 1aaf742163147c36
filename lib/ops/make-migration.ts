import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

/*
 * `npm run migration -- NAME` writes the SQL that leads from the schema of the last commit to the one on disk.
 * The engine is the WebAssembly one, which needs no download; it never touches a database here. What the schema
 * cannot say (checks, triggers) is added to the file by hand before it is committed.
 */

const SCHEMA_FOLDER = "prisma/schema";
const MIGRATIONS_FOLDER = "prisma/migrations";

type SchemaFile = { path: string; content: string };

async function loadEngine() {
  const folder = join(
    createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
    "..",
  );
  const wasm = await WebAssembly.instantiate(readFileSync(join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(wasm.instance.exports);
  const start = wasm.instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

function schemaOnDisk(): SchemaFile[] {
  return readdirSync(SCHEMA_FOLDER).map((name) => ({
    path: join(SCHEMA_FOLDER, name),
    content: readFileSync(join(SCHEMA_FOLDER, name), "utf8"),
  }));
}

function schemaOfLastCommit(): SchemaFile[] {
  const git = (...args: string[]) =>
    execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  try {
    const paths = git("ls-tree", "-r", "--name-only", "HEAD", SCHEMA_FOLDER).split("\n").filter(Boolean);
    return paths.map((path) => ({ path, content: git("show", `HEAD:${path}`) }));
  } catch {
    return [];
  }
}

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error(
    "Give the migration a name of small letters, digits and underscores: npm run migration -- add_drafts",
  );
  process.exit(2);
}

await loadEngine();
const committed = schemaOfLastCommit();
const target = (files: SchemaFile[]) =>
  files.length === 0
    ? { tag: "empty" as const }
    : { tag: "schemaDatamodel" as const, files, configDir: process.cwd() };

// The engine wants a connection to begin with, although a diff of two schema files asks it nothing.
const nothing = {
  provider: "postgres" as const,
  adapterName: "none",
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  getConnectionInfo: () => ({ supportsRelationJoins: true }),
  startTransaction: () => Promise.reject(new Error("No database here")),
  dispose: async () => {},
};
const neverConnected = bindMigrationAwareSqlAdapterFactory({
  provider: "postgres",
  adapterName: "none",
  connect: async () => nothing,
  connectToShadowDb: async () => nothing,
});
const started = await engine.SchemaEngine.new(
  { datamodels: schemaOnDisk().map(({ path, content }): [string, string] => [path, content]) },
  () => {},
  neverConnected,
);
const diff = await started.diff({
  from: target(committed),
  to: target(schemaOnDisk()),
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});

const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "migration.sql"), diff.stdout ?? "");
console.log(join(folder, "migration.sql"));
