import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { sentenceOfError } from "@/lib/intake/error-sentences";
import { toAnswer } from "@/lib/intake/exposure-answer";
import { IntakeError } from "@/lib/intake/intake-error";
import { LIMITS } from "@/lib/intake/limits";
import { readInWorker } from "@/lib/intake/read-in-worker";
import { findListBeside } from "./intake/list-beside";

const USAGE = "Usage: npm run -s intake -- FILE [--own-domain DOMAIN]";

process.exitCode = await main();

/** Prints what a file exposed as one JSON object; 1 and one sentence for a file that cannot be read whole. */
async function main(): Promise<number> {
  const given = readArguments();
  if (!given) {
    console.error(USAGE);
    return 2;
  }
  const fileName = basename(given.path);
  try {
    const bytes = await readBytes(given.path);
    const beside = await findListBeside(given.path);
    const exposure = await readInWorker(bytes, {
      fileName,
      ownDomain: given.ownDomain,
      beside,
      handOver: true,
    });
    // Half of a list read as the whole of it would count too few people.
    const broken = exposure.problems.find(({ code }) => code !== "charset-unknown" && code !== "encrypted");
    if (broken) throw new IntakeError(broken.code, broken.place, broken.limit);
    const { encrypted, tables } = exposure.file;
    if (encrypted && tables.length === 0) throw new IntakeError("encrypted");
    console.log(JSON.stringify(toAnswer(exposure)));
    return 0;
  } catch (error) {
    const { ja, en } = sentenceOfError(error, fileName);
    console.error(`${ja} / ${en}`);
    return 1;
  }
}

function readArguments(): { path: string; ownDomain: string | undefined } | undefined {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { "own-domain": { type: "string" } },
    });
    const [path] = positionals;
    return path !== undefined && positionals.length === 1
      ? { path, ownDomain: values["own-domain"] }
      : undefined;
  } catch {
    return undefined;
  }
}

async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { size } = await stat(path);
    if (size > LIMITS.bytes) throw new IntakeError("too-large", {}, LIMITS.bytes);
    const bytes = await readFile(path);
    // Small files lie in memory that Node shares among many: only one's own can be handed over.
    return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  } catch (error) {
    throw error instanceof IntakeError ? error : new IntakeError("no-such-file");
  }
}
