import { asTyped } from "@/lib/forms/as-typed";
import "server-only";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { type Env, readEnv } from "@/lib/env";
import { email, line } from "@/lib/forms/fields";
import { readLock } from "./bootstrap/lock.mjs";
import { withGround } from "./ground";
import { KEY_COMMANDS, KEY_USAGE, type KeyCommand } from "./keys/key-usage";
import { runFolder } from "./supervisor/only-one";

const USAGE = `npm run -s admin -- EMAIL NAME [--organisation NAME] [--reset-second-factor]
  Makes the organisation and its first admin, or one more admin, and prints a link to set the password.
  An address that is known gets a new link; with --reset-second-factor its authenticator app is forgotten too.
${KEY_USAGE}`;

const wanted = z.object({
  email: email(),
  name: line(100),
  organisation: line(200).optional(),
  resetSecondFactor: z.boolean(),
});

class BadUsage extends Error {}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parse(args);
  if (positionals.length !== 2) throw new BadUsage("An address and a name are needed, and nothing else.");
  const parsed = wanted.safeParse({
    email: positionals[0],
    name: positionals[1] === undefined ? undefined : asTyped(positionals[1]),
    organisation: values.organisation === undefined ? undefined : asTyped(values.organisation),
    resetSecondFactor: values["reset-second-factor"] ?? false,
  });
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path[0];
  throw new BadUsage(
    field === "email"
      ? "The first word is not an email address. Write it like name@example.jp."
      : `The ${field === "name" ? "name has 1 to 100" : "organisation's name has 1 to 200"} characters.`,
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { organisation: { type: "string" }, "reset-second-factor": { type: "boolean" } },
    });
  } catch {
    throw new BadUsage("An option is not known.");
  }
}

/** Where Sokuho runs now, which the settings of this terminal need not say; null where it does not run. */
function runningUrl(env: Env): string | null {
  const note = z.object({ url: z.url() }).safeParse(readLock(join(runFolder(env), "supervisor")));
  return note.success ? note.data.url : null;
}

/** 0 done, 1 it could not be done, 2 the command was not understood. Only the link goes to stdout. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const keyCommand = KEY_COMMANDS.find((name) => name === args[0]);
    if (keyCommand) return await aboutKeys(keyCommand, args.slice(1));
    const request = readArguments(args);
    const env = readEnv();
    return await withGround(env, async () => {
      // Loaded here: the database's address stands in the environment only now.
      const { appointAdmin } = await import("./appoint-admin");
      const { db } = await import("@/lib/db/client");
      try {
        const { path, said } = await appointAdmin(request);
        for (const sentence of said) console.error(sentence);
        if (path) console.log(`${runningUrl(env) ?? env.url}${path}`);
        return path ? 0 : 1;
      } finally {
        await db.$disconnect();
      }
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : "It did not work, for an unknown reason.");
    if (!(error instanceof BadUsage)) return 1;
    console.error(`\n${USAGE}`);
    return 2;
  }
}

async function aboutKeys(name: KeyCommand, args: readonly string[]): Promise<number> {
  const [wanted, ...more] = args;
  if (name === "rotate-incident-key" ? !wanted || more.length > 0 : wanted !== undefined)
    throw new BadUsage("The command is not complete, or has a word too many.");
  const env = readEnv();
  const said = await withGround(env, async (ground) => {
    const { runKeyCommand } = await import("./keys/key-commands");
    return runKeyCommand(env, ground, { name, args });
  });
  for (const sentence of said) console.error(sentence);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
