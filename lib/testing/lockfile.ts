import { readFileSync } from "node:fs";
import * as z from "zod";

const versions = z.record(z.string(), z.string()).default({});

const manifestSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  overrides: z.record(z.string(), z.unknown()).default({}),
});

const lockedPackage = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  optional: z.boolean().optional(),
  cpu: z.array(z.string()).optional(),
});

const lockfileSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), lockedPackage),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type LockedPackage = z.infer<typeof lockedPackage> & { readonly name: string };

export function readManifest(): Manifest {
  return manifestSchema.parse(readJson("../../package.json"));
}

/** Every installed package, nested ones too, with its name and not its place. */
export function readLockfile(): LockedPackage[] {
  const { packages } = lockfileSchema.parse(readJson("../../package-lock.json"));
  return Object.entries(packages)
    .filter(([place]) => place !== "")
    .map(([place, entry]) => ({ ...entry, name: place.slice(place.lastIndexOf("node_modules/") + 13) }));
}

/** Whether `version` stands below `floor`, number by number; a preview of the floor itself is below it. */
export function isBelow(version: string, floor: string): boolean {
  const [released = "", preview] = version.split("-", 2);
  const parts = released.split(".").map(Number);
  for (const [index, least] of floor.split(".").map(Number).entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part < least;
  }
  return preview !== undefined;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}
