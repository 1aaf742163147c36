import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { sentenceOfError } from "@/lib/intake/error-sentences";
import { IntakeError } from "@/lib/intake/intake-error";
import { readListRows } from "@/lib/reconciliation/read-list-rows";
import { reconcileLists } from "@/lib/reconciliation/reconcile-lists";
import { toReconcileAnswer } from "@/lib/reconciliation/to-answer";

const USAGE = "Usage: npm run -s reconcile -- LIST-A LIST-B (csv, tsv, xlsx; a mail file too)";

process.exitCode = await main();

/** Prints how two lists differ as one JSON object; 1 and one sentence for a list that cannot be read whole. */
async function main(): Promise<number> {
  const [pathA, pathB, ...rest] = process.argv.slice(2);
  if (!pathA || !pathB || rest.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const [listA, listB] = [await readOrSay(pathA), await readOrSay(pathB)];
  if (!listA || !listB) return 1;
  process.stdout.write(`${JSON.stringify(toReconcileAnswer(reconcileLists(listA, listB)))}\n`);
  return 0;
}

async function readOrSay(path: string) {
  const fileName = basename(path);
  try {
    return await readListRows({ fileName, bytes: await bytesOf(path) });
  } catch (error) {
    const { ja, en } = sentenceOfError(error, fileName);
    console.error(`${ja} / ${en}`);
    return undefined;
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new IntakeError("no-such-file");
  }
}
