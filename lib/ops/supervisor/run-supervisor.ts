import { parseArgs } from "node:util";
import { KeyFileUnusable } from "@/lib/crypto/master-key";
import { BadSettings } from "@/lib/env";
import { MigrationRefused } from "../apply-migrations";
import { CannotStartPostgres } from "../postgres/cannot-start-postgres";
import { RefusedStart } from "../refused-start";
import { HAND_OVER } from "./only-one";
import { makeShutdown } from "./shutdown";
import { supervise } from "./supervise";

/** Exit codes that the guardian in `run.mjs` knows: an answer for a person, and a fault that a new start may cure. */
const REFUSED = 78;
const BROKEN = 70;

/** Runs the supervisor as this process, to its end. */
export async function runSupervisor({ development }: { readonly development: boolean }): Promise<void> {
  const shutdown = makeShutdown();
  let begun: Promise<unknown> = Promise.resolve();
  const end = async (exitCode: number) => {
    await shutdown.begin(begun);
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  // A guardian or a terminal that is gone takes its streams along: what we print then is lost, and nothing else.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  process.on(HAND_OVER, () => {
    shutdown.isHandOver = true;
    void end(0);
  });
  process.on("disconnect", () => console.error("The guardian is gone; a later `npm start` takes over."));

  try {
    const supervising = supervise(shutdown, { development, empty: parse().empty });
    begun = supervising.catch(() => undefined);
    const state = await supervising;
    if (state === "elsewhere") return void (await end(0));
  } catch (error) {
    if (shutdown.signal.aborted) return;
    console.error(isSentence(error) ? `\n${error.message}\n` : error);
    return void (await end(REFUSED));
  }
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error) => {
      console.error(error);
      void end(BROKEN);
    });
  }
}

function parse(): { empty: boolean } {
  try {
    return { empty: false, ...parseArgs({ options: { empty: { type: "boolean" } } }).values };
  } catch (error) {
    throw new RefusedStart(
      `${error instanceof Error ? error.message : error}. There is one option: npm start -- --empty`,
    );
  }
}

function isSentence(error: unknown): error is Error {
  return [BadSettings, CannotStartPostgres, KeyFileUnusable, MigrationRefused, RefusedStart].some(
    (kind) => error instanceof kind,
  );
}
