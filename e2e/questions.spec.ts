import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { anIncident } from "@/lib/testing/factories";
import { axe, complaint, expect, test } from "./fixtures";

const asked = (page: Page, question: string) =>
  expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
const next = (page: Page) => page.getByRole("button", { name: "次の質問へ" }).click();

async function begin(page: Page, happened: string) {
  await page.goto("/incidents/new");
  await page.getByRole("radio", { name: happened }).check();
  await next(page);
}

async function choose(page: Page, question: string, answer: string) {
  await asked(page, question);
  await page.getByRole("radio", { name: answer }).check();
  await next(page);
}

async function knowTimes(page: Page) {
  await asked(page, "いつ起きましたか");
  await page.getByLabel("日付").fill("きのう");
  await page.getByLabel("時刻").fill("1659");
  await expect(page.getByText(/16:59 として保存します/)).toBeVisible();
  await next(page);
  await asked(page, "社内で最初に知ったのは、いつ、どの部署ですか");
  await page.getByLabel("日付").fill("きのう");
  await page.getByLabel("時刻").fill("２２：２０");
  await page.getByLabel("部署や窓口の名前").fill("営業部");
  await next(page);
}

test.describe("the questions", () => {
  test("record a lost USB stick", { tag: "@phone" }, async ({ page, signedIn }) => {
    await signedIn({ name: "鈴木 彩" });
    await page.goto("/incidents/new");
    await axe(page);
    await begin(page, "機器や書類の紛失・盗難");
    await asked(page, "何がなくなりましたか");
    await page.getByRole("checkbox", { name: "USBメモリーなど" }).check();
    await next(page);
    await asked(page, "どこでなくなりましたか");
    await page.getByRole("radio", { name: "社内と確かめました" }).check();
    await next(page);
    await expect(complaint(page)).toContainText("理由が空です");
    await choose(page, "どこでなくなりましたか", "社外・移動中");
    await knowTimes(page);
    await asked(page, "何人分ですか");
    await axe(page);
    await page.getByLabel("少なくとも(人)").fill("300");
    await page.getByLabel("最大で(人)").fill("約380人");
    await next(page);
    await asked(page, "どの情報が含まれますか");
    await axe(page);
    await page.getByRole("checkbox", { name: "氏名" }).check();
    await page.getByRole("checkbox", { name: "病歴・診療" }).check();
    await next(page);
    await asked(page, "いまも広がっていますか");
    await expect(page.getByText("なぜ、これを聞くのですか")).toBeVisible();
    await axe(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width).toBeLessThanOrEqual(0);
    await page.getByRole("link", { name: "ここでやめて、あとで続ける" }).click();
    await expect(page).toHaveURL(/\/incidents\/[0-9a-f-]{36}$/);

    const { id: incidentId } = await db.incident.findFirstOrThrow();
    const facts = await db.fact.findMany({ where: { incidentId, supersededBy: { none: {} } } });
    const said = new Map(facts.map((fact) => [fact.name, fact.code ?? fact.number ?? fact.answer]));
    expect(Object.fromEntries(said)).toMatchObject({
      event_type: "lost",
      medium: "device",
      special_care_info: "yes",
      "principals.known": 300,
      "principals.max": 380,
    });
    await page.goto(`/incidents/${incidentId}/questions`);
    await asked(page, "いまも広がっていますか");
  });

  test("record a fax with the keyboard alone", async ({ page, signedIn }) => {
    await signedIn({ name: "鈴木 彩" });
    await page.goto("/incidents/new");
    const radio = page.getByRole("radio", { name: "メールの送信" });
    for (
      let presses = 40;
      presses > 0 && !(await radio.evaluate((it) => it === document.activeElement));
      presses--
    ) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "FAX・郵便・手渡し" })).toBeChecked();
    await page.keyboard.press("Enter");
    await asked(page, "どう渡りましたか");
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect(page.getByRole("radio", { name: "FAX" })).toBeChecked();
    await page.keyboard.press("Enter");

    await asked(page, "いつ起きましたか");
    await page.keyboard.press("Tab");
    await page.keyboard.type("11/9");
    const field = page.getByLabel("日付");
    const isStopped = await field.evaluate((input) => {
      const enter = { key: "Enter", isComposing: true, bubbles: true, cancelable: true };
      return !input.dispatchEvent(new KeyboardEvent("keydown", enter));
    });
    expect(isStopped).toBe(true);
    await asked(page, "いつ起きましたか");
    await field.fill("きのう");
    await page.keyboard.press("Tab");
    await page.keyboard.type("9時半");
    await page.keyboard.press("Enter");
    await asked(page, "社内で最初に知ったのは、いつ、どの部署ですか");
    await page.goBack();
    await expect(page.getByLabel("時刻")).toHaveValue("9:30");
    await page.getByRole("link", { name: "前の質問" }).press("Enter");
    await asked(page, "どう渡りましたか");
    await expect(page.getByRole("radio", { name: "FAX" })).toBeChecked();
    await expect(page.getByText(/質問 2 \/ 6・\d+:\d\d に保存しました/)).toBeVisible();
  });

  test("warn before anyone asks a suspected person, and show the incident to nobody else", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    const theirs = await otherBrowser();
    await signedIn({ name: "鈴木 彩" });
    await begin(page, "持ち出しの疑い");
    await asked(page, "何が疑われますか");
    await expect(page.getByText("本人に尋ねる前に記録を保全し")).toBeVisible();
    await signedIn({ name: "森 由美", roles: ["legal"] }, theirs.context());
    expect((await theirs.goto(page.url()))?.status()).toBe(404);
  });

  test("are for those who work on the incident", async ({ page, signedIn }) => {
    await signedIn({ roles: ["responder"] });
    const { id } = await anIncident();
    for (const path of [id, randomUUID(), "x"]) {
      for (const rest of ["", "/opened", "/no_such"]) {
        expect((await page.goto(`/incidents/${path}/questions${rest}`))?.status()).toBe(404);
      }
    }
    await signedIn({ roles: ["management"] });
    expect((await page.goto("/incidents/new"))?.status()).toBe(404);
  });
});

test.describe("the questions in English", () => {
  test.use({ locale: "en-GB" });

  test("are asked in the same way", { tag: "@phone" }, async ({ page, signedIn }) => {
    await signedIn({ name: "Suzuki" });
    await page.goto("/incidents/new");
    await page.getByRole("radio", { name: "Suspected intrusion or virus" }).check();
    await page.getByRole("button", { name: "Next question" }).click();
    await asked(page, "What was noticed?");
    await axe(page);
    await page.getByRole("checkbox", { name: "Not known yet" }).check();
    await expect(page.getByText("Who finds out, and by when?")).toBeVisible();
    await page.getByRole("button", { name: "Next question" }).click();
    await asked(page, "When did it happen?");
  });
});
