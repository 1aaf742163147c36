import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";

const run = promisify(execFile);
const compiled = join(process.cwd(), "lib/intake/compiled.mjs");
let root = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "intake-compiled-"));
  await writeFile(join(root, "package.json"), '{"type":"module"}');
  await writeFile(
    join(root, "entry.ts"),
    'import { word } from "./word";\nconst said: string = word;\nconsole.log(said);',
  );
  await writeFile(join(root, "word.ts"), 'export const word: string = "one";');
});
afterEach(() => rm(root, { recursive: true }));

/** In a process of its own, as the command and the threads do it. */
async function say(): Promise<string> {
  const script = `import { importCompiled } from ${JSON.stringify(compiled)}; await importCompiled(${JSON.stringify(root)}, "entry.ts");`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { cwd: root });
  return stdout.trim();
}
const made = async () => (await readdir(join(root, ".sokuho-compiled"))).sort();

test("a program is put together once, and again when a source of it changed", async () => {
  expect(await say()).toBe("one");
  const first = await made();
  expect(first).toHaveLength(2);
  expect(await say()).toBe("one");
  expect(await made()).toEqual(first);

  await writeFile(join(root, "word.ts"), 'export const word: string = "two";');
  expect(await say()).toBe("two");
  expect(await say()).toBe("two");
});

test("two at once both run", async () => {
  expect(await Promise.all([say(), say(), say()])).toEqual(["one", "one", "one"]);
  expect((await made()).filter((name) => name.endsWith(".json"))).toEqual(["entry.json"]);
});

test("what was made and is damaged is made again", async () => {
  await say();
  const [folder = ""] = await made();
  await rm(join(root, ".sokuho-compiled", folder, "entry.js"));
  expect(await say()).toBe("one");
  await writeFile(join(root, ".sokuho-compiled/entry.json"), "{");
  expect(await say()).toBe("one");
  expect(JSON.parse(await readFile(join(root, ".sokuho-compiled/entry.json"), "utf8"))).toHaveProperty(
    "made",
  );
});

test("where nothing can be written the program runs all the same", async () => {
  await writeFile(join(root, ".sokuho-compiled"), "");
  expect(await say()).toBe("one");
});
