import { parseArgs } from "node:util";
import { type Soak, soaks } from "./soak/soaks";

// The same inputs in every run, so that what failed once can be looked at again.
const SEED = 20_261_122;

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  return 1;
});

/** `npm run soak -- NAME [--full]`: under ten minutes without `--full`; ends with 1 when something did not hold. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { full: { type: "boolean", default: false } },
  });
  const [name = ""] = positionals;
  const soak: Soak | undefined = Object.hasOwn(soaks, name) ? soaks[name] : undefined;
  if (!soak || positionals.length !== 1) {
    console.error("Usage: npm run soak -- NAME [--full]\nThere are:");
    for (const [known, { what }] of Object.entries(soaks)) console.error(`  ${known.padEnd(10)}${what}`);
    return 2;
  }

  const began = performance.now();
  console.log(`${name}: ${soak.what}${values.full ? ", full size" : ""}; seed ${SEED}`);
  const run = await soak.load();
  await run({ full: values.full, seed: SEED });
  console.log(`${name}: held, after ${Math.round((performance.now() - began) / 1000)} s`);
  return 0;
}
