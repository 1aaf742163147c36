import { beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anOrganisation } from "@/lib/testing/factories";
import { recorded, recordedTypes } from "@/lib/testing/recorded";
import { changeOrganisation } from "./change-organisation";
import { setSecondFactorRule } from "./set-second-factor-rule";

let admin: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  admin = await anActor({ roles: ["admin"] });
});

const asItWas = { version: 0, name: "株式会社テスト", mailDomains: ["sokuho.example"] };

describe("the name of the organisation", () => {
  test("is changed, and recorded without itself", async () => {
    expect((await changeOrganisation(admin, { ...asItWas, name: "新しい社名" })).ok).toBe(true);
    expect(await db.organisation.findMany()).toMatchObject([{ name: "新しい社名", version: 1 }]);
    expect(await recorded()).toMatchObject([{ type: "organisation.changed", data: { fields: ["name"] } }]);
    expect(JSON.stringify(await recorded())).not.toContain("新しい社名");
  });

  test("is changed by one of two from the same version", async () => {
    const rename = (name: string) => changeOrganisation(admin, { ...asItWas, name });
    const results = await Promise.all([rename("一"), rename("二")]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rename("三")).toEqual({ ok: false, code: "organisation-changed" });
    expect(await recordedTypes()).toEqual(["organisation.changed"]);
  });
});

describe("the mail domains of the organisation", () => {
  test("are changed, and recorded without themselves", async () => {
    const mailDomains = ["hinatano.example", "例え.jp"];
    expect((await changeOrganisation(admin, { ...asItWas, mailDomains })).ok).toBe(true);
    expect(await db.organisation.findMany()).toMatchObject([{ mailDomains, version: 1 }]);
    expect(await recorded()).toMatchObject([{ data: { fields: ["mail-domains"] } }]);
    expect(JSON.stringify(await recorded())).not.toContain("hinatano");
  });

  test("may be none", async () => {
    expect((await changeOrganisation(admin, { ...asItWas, mailDomains: [] })).ok).toBe(true);
    expect(await db.organisation.findMany()).toMatchObject([{ mailDomains: [] }]);
  });

  test.each([
    ["domain-shared", ["gmail.com"]],
    ["domain-shared", ["ok.example", "co.jp"]],
    ["domain-unreadable", ["株式会社テスト"]],
    ["too-many-domains", Array.from({ length: 51 }, (_, at) => `a${at}.example`)],
  ])("are refused as they stand: %s", async (code, mailDomains) => {
    expect(await changeOrganisation(admin, { ...asItWas, mailDomains })).toEqual({ ok: false, code });
    expect(await db.organisation.findMany()).toMatchObject([{ mailDomains: ["sokuho.example"], version: 0 }]);
    expect(await recorded()).toEqual([]);
  });
});

test("name and domains in another order are no change", async () => {
  await anOrganisation({ mailDomains: ["a.example", "b.example"] });
  const input = { ...asItWas, mailDomains: ["b.example", "a.example"] };
  expect(await changeOrganisation(admin, input)).toEqual({ ok: false, code: "nothing-changed" });
  expect(await recorded()).toEqual([]);
});

describe("the second factor", () => {
  test("is lifted in a demonstration, and required again", async () => {
    await anOrganisation({ isDemo: true });
    expect((await setSecondFactorRule(admin, { rule: "lifted" })).ok).toBe(true);
    expect((await setSecondFactorRule(admin, { rule: "required" })).ok).toBe(true);
    expect(await recorded()).toMatchObject([
      { type: "second-factor.rule-changed", data: { rule: "lifted" } },
      { type: "second-factor.rule-changed", data: { rule: "required" } },
    ]);
  });

  test("is never lifted anywhere else", async () => {
    expect(await setSecondFactorRule(admin, { rule: "lifted" })).toEqual({ ok: false, code: "not-a-demo" });
    expect(await db.organisation.findMany()).toMatchObject([{ secondFactor: "required" }]);
    expect(await recorded()).toEqual([]);
  });

  test("is not set to what it is", async () => {
    expect(await setSecondFactorRule(admin, { rule: "required" })).toEqual({
      ok: false,
      code: "nothing-changed",
    });
    expect(await recorded()).toEqual([]);
  });
});
