import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { aGroup, anIncident } from "@/lib/testing/factories";
import { axe, expect, test } from "./fixtures";

const titles = (page: Page) => page.getByRole("row").getByRole("link");
const find = (page: Page) => page.getByRole("button", { name: "この条件で探す" }).click();
const conditions = (page: Page) => page.getByText("条件を選ぶ", { exact: true }).click();
const chip = (page: Page, words: string) =>
  page.getByRole("list", { name: "選んだ条件" }).getByRole("link", { name: words });

async function fewIncidents(userId: string) {
  const sales = await aGroup({ name: "営業部" });
  const mine = [{ userId, relation: "responder" as const }];
  await anIncident({ title: "名簿の取り違え", members: mine, groupId: sales.id });
  await anIncident({ title: "USBメモリーの紛失", members: mine, knownAt: new Date("2026-10-01T03:00:00Z") });
  await anIncident({ title: "終わった名簿の件", members: mine, status: "closed" });
  const restricted = await anIncident({ title: "限られた名簿の件", isRestricted: true });
  await db.incident.update({ where: { id: restricted.id }, data: { reference: "INC-2026-777777" } });
}

test.describe("the register", () => {
  test("is narrowed by an address that can be kept, without JavaScript too", { tag: "@phone" }, async ({
    page: alive,
    plainPage,
    signedIn,
  }) => {
    for (const page of [plainPage, alive]) {
      const wishes = { name: "鈴木 彩", roles: ["responder", "legal"] as const };
      const { user } = await signedIn(wishes, page.context());
      if (page === plainPage) await fewIncidents(user.id);
      await page.goto("/incidents");
      await expect(page.getByText("3件", { exact: true })).toBeVisible();
      await expect(titles(page)).toHaveCount(3);
      await page.getByLabel("番号か題名").fill("名簿");
      await page.getByRole("button", { name: "探す", exact: true }).click();
      await expect(titles(page)).toHaveText(["終わった名簿の件", "名簿の取り違え"]);
      await expect(page.getByText("2件", { exact: true })).toBeVisible();

      await conditions(page);
      await page.getByLabel("状態").selectOption({ label: "終わっていないもの" });
      await page.getByLabel("部署").selectOption({ label: "営業部" });
      await find(page);
      await expect(titles(page)).toHaveText(["名簿の取り違え"]);
      const kept = page.url();
      await chip(page, "番号か題名: 名簿").click();
      await expect(page).not.toHaveURL(/text=/);
      await expect(page).toHaveURL(/status=open/);
      await chip(page, "部署: 営業部").click();
      await expect(titles(page)).toHaveText(["USBメモリーの紛失", "名簿の取り違え"]);
      await page.goto(kept);
      await expect(titles(page)).toHaveText(["名簿の取り違え"]);
      await page.getByRole("link", { name: "条件をすべて外す" }).click();
      await expect(page).toHaveURL(/\/incidents$/);
      await expect(titles(page)).toHaveCount(3);
    }
    await alive.goto("/incidents?text=777777&status=closed&mine=1&law=undecided&from=2026-01-01");
    await expect(alive.getByText("この条件に当たる事案は、ありません")).toBeVisible();
    await axe(alive);
    const width = await alive.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width).toBeLessThanOrEqual(0);
    await alive.goto("/incidents?text=777777");
    await expect(alive.getByText("限られた名簿の件")).toHaveCount(0);
  });

  test("says what it cannot read, and stands without it", { tag: "@phone" }, async ({ page, signedIn }) => {
    const { user } = await signedIn({ name: "鈴木 彩" });
    await fewIncidents(user.id);
    await page.goto("/incidents?status=gone&from=11月31日&group=x&text=USB&due=late&sort=size");
    await expect(page.getByText("読めない条件がありました: 状態、部署、知った日(から)")).toBeVisible();
    await expect(titles(page)).toHaveText(["USBメモリーの紛失"]);
    await expect(chip(page, "確報の期限: 過ぎている")).toBeVisible();
    await axe(page);
    for (const query of ["after=x", "before=%00", "text[]=a&text[]=b", "status=open&status=closed"]) {
      expect((await page.goto(`/incidents?${query}`))?.status(), query).toBe(200);
    }
  });

  test("turns its pages down and up, with the conditions kept", async ({ page, signedIn }) => {
    const { user } = await signedIn({ name: "鈴木 彩" });
    const members = [{ userId: user.id, relation: "responder" as const }];
    for (let made = 0; made < 53; made++) await anIncident({ title: `名簿 ${made}`, members });
    await anIncident({ title: "ほかの件", members });
    await page.goto("/incidents?text=名簿&sort=awareness");
    await expect(page.getByText("53件", { exact: true })).toBeVisible();
    const first = await titles(page).allInnerTexts();
    expect(first).toHaveLength(50);
    await page.getByRole("link", { name: "前の50件を見る" }).click();
    await expect(titles(page)).toHaveCount(3);
    await page.getByRole("link", { name: "新しいほうの50件を見る" }).click();
    await expect(titles(page)).toHaveCount(50);
    expect(await titles(page).allInnerTexts()).toEqual(first);
    await expect(page.getByRole("link", { name: "新しいほうの50件を見る" })).toHaveCount(0);
  });
});

test.describe("the register in English", () => {
  test.use({ locale: "en-GB" });

  test("says the same, and what will be there while it is empty", { tag: "@phone" }, async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn({ name: "Suzuki" });
    await page.goto("/incidents");
    await expect(page.getByText("There are no incidents yet")).toBeVisible();
    await axe(page);
    await anIncident({ title: "Wrong list", members: [{ userId: user.id, relation: "responder" }] });
    await page.goto("/incidents?mine=1&from=yesterday&sort=awareness");
    await expect(page.getByText("1 incident", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Mine: Those I work on" })).toBeVisible();
    await axe(page);
  });
});
