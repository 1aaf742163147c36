/** What `npm run admin` can do with keys. */
export const KEY_COMMANDS = [
  "keys",
  "rotate-master-key",
  "remove-old-master-key",
  "rotate-incident-key",
] as const;
export type KeyCommand = (typeof KEY_COMMANDS)[number];

export const KEY_USAGE = `npm run -s admin -- keys
  Says which master key wraps what, and what is being rotated.
npm run -s admin -- rotate-master-key
  Makes a new master key and wraps every key with it, while Sokuho runs; broken off, the same command goes on.
npm run -s admin -- remove-old-master-key
  Removes the master key before it. Backups from before the rotation open no more without a copy of it.
npm run -s admin -- rotate-incident-key REFERENCE | --all
  Gives an incident (or each) a new key and seals everything of it anew, while Sokuho runs.`;
