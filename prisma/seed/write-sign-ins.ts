import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";

export type DemoSignIn = {
  readonly role: string;
  readonly roleJa: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** What `npm start` prints behind it. */
  readonly note: string;
};

/** Puts the sign-ins of the demo into the data folder, for its owner alone; whole or not at all. */
export function writeSignIns(dataFolder: string, signIns: readonly DemoSignIn[]): void {
  const path = join(dataFolder, "demo-sign-ins.json");
  const file = openSync(`${path}.new`, "w", 0o600);
  try {
    writeSync(file, `${JSON.stringify(signIns, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}
