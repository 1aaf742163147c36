import { parseArgs } from "node:util";
import { type Bench, benches } from "./bench/benches";
import { flatFigures, tableOf } from "./bench/measurement";

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

/** `npm run bench -- NAME [--json] [--rows N]`: a table for people, or one JSON object and nothing else on stdout. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, rows: { type: "string" } },
  });
  const [name = ""] = positionals;
  const bench: Bench | undefined = Object.hasOwn(benches, name) ? benches[name] : undefined;
  const rows = values.rows === undefined ? undefined : Number(values.rows);
  if (
    !bench ||
    positionals.length !== 1 ||
    (rows !== undefined && !(Number.isSafeInteger(rows) && rows > 0))
  ) {
    console.error("Usage: npm run bench -- NAME [--json] [--rows N]\nThere are:");
    for (const [known, { what }] of Object.entries(benches)) console.error(`  ${known.padEnd(10)}${what}`);
    return 2;
  }

  const measurements = await bench.measure({ rows });
  if (values.json)
    console.log(JSON.stringify({ bench: name, node: process.version, ...flatFigures(measurements) }));
  else console.log(tableOf(measurements));
  return 0;
}
