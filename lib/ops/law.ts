import { text } from "node:stream/consumers";
import { answerCases, inBoth } from "./law/answer-cases";
import { findJsonFault } from "./law/find-json-fault";

process.exitCode = await main();

/** Reads a JSON array of cases and writes their answers; 1 where a case or the whole input cannot be read. */
async function main(): Promise<number> {
  const input = (await text(process.stdin)).replace(/^\uFEFF/, "");
  const cases = parse(input);
  if (!Array.isArray(cases)) {
    console.error(cases === undefined ? faultOf(input) : inBoth("noArray", { line: 1, column: 1 }));
    return 1;
  }
  const answers = answerCases(cases);
  process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`);
  return answers.some((answer) => "error" in answer) ? 1 : 0;
}

function parse(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return undefined;
  }
}

function faultOf(input: string): string {
  const { line, column, atEnd } = findJsonFault(input);
  return inBoth(atEnd ? "endsEarly" : "notJson", { line, column });
}
