import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, inject, test } from "vitest";
import { verifyPassword } from "@/lib/auth/password";
import { db } from "@/lib/db/client";
import { Role } from "@/lib/db/generated/enums";
import { emptyDatabase } from "@/lib/testing/database";
import { anOrganisation } from "@/lib/testing/factories";
import { recordedTypes } from "@/lib/testing/recorded";
import { seedDemo } from "./seed";
import { readablePassword } from "./seed/readable-password";

const dataFolder = inject("testFolder");
const path = join(dataFolder, "demo-sign-ins.json");
const signIns = () => JSON.parse(readFileSync(path, "utf8"));

beforeEach(async () => {
  await emptyDatabase();
  rmSync(path, { force: true });
});

test("the demo has a sign-in for each role that works, in a file for its owner alone", async () => {
  expect(await seedDemo({ dataFolder })).toBe(true);

  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(new Set(signIns().map(({ role }: { role: string }) => role))).toEqual(new Set(Object.values(Role)));
  expect(signIns()).toHaveLength(8);
  const [{ email, password }] = signIns();
  expect(password.length).toBeGreaterThanOrEqual(15);
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { email } });
  expect(await verifyPassword(passwordHash, password)).toBe(true);
});

test("the demo is marked as one, without a second factor, and its groups are led", async () => {
  await seedDemo({ dataFolder });
  expect(await db.organisation.findMany()).toMatchObject([
    {
      name: "株式会社ひなた野くらし",
      isDemo: true,
      secondFactor: "lifted",
      mailDomains: ["hinatano.example"],
    },
  ]);
  const groups = await db.group.findMany({ include: { supervisor: true, deputy: true } });
  expect(groups).toHaveLength(3);
  for (const group of groups) {
    expect(group).toMatchObject({ supervisor: { name: "真壁佳代" }, deputy: { name: "安東拓" } });
  }
  const types = await recordedTypes();
  expect(types.filter((type) => type === "user.invited")).toHaveLength(8);
  expect(types.slice(0, 2)).toEqual(["organisation.created", "second-factor.rule-changed"]);
});

test("the demo is made once", async () => {
  await seedDemo({ dataFolder });
  const first = readFileSync(path, "utf8");
  const count = await db.auditEntry.count();

  expect(await seedDemo({ dataFolder })).toBe(false);
  expect(readFileSync(path, "utf8")).toBe(first);
  expect(await db.auditEntry.count()).toBe(count);
});

test("the demo never comes beside an organisation", async () => {
  await anOrganisation();
  expect(await seedDemo({ dataFolder })).toBe(false);
  expect(await db.user.count()).toBe(0);
  expect(() => statSync(path)).toThrow();
});

test("a file that cannot be written leaves no organisation behind", async () => {
  await expect(seedDemo({ dataFolder: join(dataFolder, "not-there") })).rejects.toThrow();
  expect(await db.organisation.count()).toBe(0);
  expect(await db.user.count()).toBe(0);
  expect(await db.auditEntry.count()).toBe(0);
});

test("a password of the demo is long, plain to type and never the same", () => {
  const made = Array.from({ length: 200 }, readablePassword);
  expect(new Set(made).size).toBe(200);
  for (const password of made) expect(password).toMatch(/^[a-z]{4}(-[a-z]{4}){4}$/);
});
