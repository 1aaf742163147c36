// A TypeScript runner takes longer to load than a mail takes to read. So what starts often is put together as plain
// JavaScript once, and again when one of its sources changed. Nothing but Node itself is needed until then.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const FOLDER = ".sokuho-compiled";
const DAY_MS = 86_400_000;

/** Imports a TypeScript module of ours; `entry` is its path from the root of the project. */
export async function importCompiled(root, entry) {
  const file = kept(root, entry) ?? (await make(root, entry));
  if (file) return import(pathToFileURL(file).href);
  // Where nothing can be written: slower, and the same.
  const { register } = await import("tsx/esm/api");
  register();
  return import(pathToFileURL(join(root, entry)).href);
}

const nameOf = (entry) => entry.replace(/\.ts$/, "").replaceAll("/", "-");
const hashOf = (content) => createHash("sha256").update(content).digest("hex").slice(0, 32);

/** The file that was made from just these sources; undefined where there is none. */
function kept(root, entry) {
  try {
    const folder = join(root, FOLDER);
    const { made, sources } = noteOf(join(folder, `${nameOf(entry)}.json`));
    const file = join(folder, made, `${basename(entry, ".ts")}.js`);
    const same = Object.entries(sources).every(
      ([path, hash]) => hashOf(readFileSync(join(root, path))) === hash,
    );
    return same && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

async function make(root, entry) {
  const folder = join(root, FOLDER);
  const making = join(folder, `${nameOf(entry)}-${process.pid}-${hashOf(String(Math.random()))}`);
  try {
    mkdirSync(making, { recursive: true });
    forgetOld(folder);
    const began = Date.now();
    const { outputFiles, metafile } = await bundle(root, entry, making);
    for (const { path, contents } of outputFiles) writeFileSync(path, contents);
    const paths = Object.keys(metafile.inputs);
    const sources = paths.map((path) => [path, hashOf(readFileSync(join(root, path)))]);
    // Saved while it was read: nobody could say which of the two was put together.
    if (paths.some((path) => statSync(join(root, path)).mtimeMs >= began)) throw new Error("Changed");
    const made = `${nameOf(entry)}-${hashOf(outputFiles.map(({ text }) => text).join())}`;
    moveTo(making, join(folder, made));
    // A file appears whole or not at all: two may be at this at once.
    const note = `${making}.json`;
    writeFileSync(note, JSON.stringify({ made, sources: Object.fromEntries(sources) }));
    renameSync(note, join(folder, `${nameOf(entry)}.json`));
    return join(folder, made, `${basename(entry, ".ts")}.js`);
  } catch {
    remove(making);
    return undefined;
  }
}

function bundle(root, entry, outdir) {
  // What tsx itself compiles with.
  const { build } = createRequire(createRequire(import.meta.url).resolve("tsx/package.json"))("esbuild");
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir,
    bundle: true,
    // What only some files need stays apart, and is loaded for those.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
}

/** The same content may lie there already, and be in use. */
function moveTo(from, to) {
  try {
    renameSync(from, to);
  } catch {
    remove(from);
    statSync(to);
  }
}

/** What was made from older sources; a process that still runs on it has a day to end. */
function forgetOld(folder) {
  const names = readdirSync(folder);
  const notes = names.filter((name) => name.endsWith(".json"));
  const used = notes.map((name) => noteOf(join(folder, name)).made);
  for (const name of names.filter((found) => !notes.includes(found) && !used.includes(found))) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) remove(path);
  }
}

function noteOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}

function remove(path) {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Left for the next one: it costs room and nothing else.
  }
}
