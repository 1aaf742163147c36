import type { Page } from "@playwright/test";
import { bookTry, limits } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import { aStaffLink, aWaitingReport, mailedDigits } from "@/lib/testing/staff-reports";
import { axe, complaint, expect, test } from "./fixtures";

const WORDS = "見積書をよその会社に送ってしまいました";
const EMAIL = "nitta@sokuho.example";

/** Fills the one page in as somebody at a bus stop would: only what is asked, and one sentence. */
async function fillIn(page: Page, { email = EMAIL } = {}) {
  await page.getByLabel("メール", { exact: true }).check();
  await page.getByLabel("ひとことで").fill(WORDS);
  await page.getByLabel("お名前").fill("新田 みのり");
  await page.getByLabel("会社のメールアドレス").fill(email);
  await page.getByLabel("電話").fill("０９０−１２３４−５６７８");
}

/** The digits that the worker has written by now. */
async function digitsFor(email = EMAIL): Promise<string> {
  await expect.poll(() => mailedDigits(email), { timeout: 20_000 }).toMatch(/^\d{6}$/);
  return (await mailedDigits(email)) ?? "";
}

const inWide = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Nothing of what was typed stands in the page, its title or its address. */
async function showsNothing(page: Page) {
  const shown = [await page.content(), await page.title(), page.url()].join("\n");
  for (const secret of [WORDS, "みのり", "nitta", "1234-5678"]) expect(shown).not.toContain(secret);
}

test.describe("a report in 60 seconds", () => {
  test("from the poster to the incident, with the state in the sender's hands", { tag: "@phone" }, async ({
    page,
    signedIn,
    otherBrowser,
    serverLog,
  }) => {
    const theirs = await otherBrowser();
    await signedIn({ name: "古賀 陸", roles: ["admin"] }, theirs.context());
    await theirs.goto("/settings/staff-link");
    await theirs.getByRole("link", { name: "リンクを作る" }).click();
    await theirs.getByLabel("どこに置くか").fill("休憩室の掲示");
    await theirs.getByRole("button", { name: "リンクを作る" }).click();
    await expect(theirs.getByText("リンクを作りました")).toBeVisible();
    await expect(theirs.getByRole("img", { name: "このアドレスのQRコード" })).toBeVisible();
    await axe(theirs);
    const address = (
      await theirs
        .getByRole("main")
        .getByText(/\/report\/[\w-]{22}$/)
        .innerText()
    ).trim();
    await theirs.getByRole("link", { name: "掲示を印刷する" }).click();
    await expect(theirs.getByText("責めません。").first()).toBeVisible();
    await axe(theirs);

    await page.goto(address);
    await axe(page);
    await page.getByRole("button", { name: "この内容で知らせる" }).click();
    await expect(complaint(page)).toContainText("3つ");
    await axe(page);
    await fillIn(page);
    await page.getByRole("button", { name: "この内容で知らせる" }).click();
    await page.getByRole("heading", { name: "6桁の数字を入れてください" }).waitFor();
    await axe(page);
    await showsNothing(page);

    const digits = await digitsFor();
    await page.getByLabel("メールに届いた6桁の数字").fill(digits === "000000" ? "000001" : "000000");
    await page.getByRole("button", { name: "確かめる" }).click();
    await expect(complaint(page)).toContainText("あと4回");
    await page.getByLabel("メールに届いた6桁の数字").fill(inWide(digits));
    await page.getByRole("button", { name: "確かめる" }).click();
    await expect(page.getByRole("heading", { name: "受け取りました" })).toBeVisible();
    await expect(page.getByText(/^R-\d{4}-0001$/)).toBeVisible();
    await expect(page.getByText("メールは消さずに")).toBeVisible();
    await axe(page);
    await showsNothing(page);

    await signedIn({ name: "長谷 圭吾", roles: ["responder"] }, theirs.context());
    await theirs.goto("/reports");
    await expect(theirs.getByRole("main")).not.toContainText("みのり");
    await axe(theirs);
    await theirs.getByRole("link", { name: "メール", exact: true }).click();
    await expect(theirs.getByText(WORDS)).toBeVisible();
    await expect(theirs.getByText("090-1234-5678")).toBeVisible();
    await axe(theirs);
    expect(await theirs.title()).not.toContain("みのり");
    await theirs.getByRole("button", { name: "受け持って、事案にする" }).click();
    await expect(theirs).toHaveURL(/\/incidents\/[0-9a-f-]{36}\/questions/);

    await page.reload();
    await expect(page.getByRole("heading", { name: "対応者が受け持ちました" })).toBeVisible();
    await showsNothing(page);
    for (const secret of [WORDS, "みのり", "nitta", digits, page.url().split("/").at(-1) ?? ""]) {
      expect(serverLog()).not.toContain(secret);
    }
  });

  test("works without JavaScript, keeps what was typed, and corrects the address", async ({
    plainPage: page,
    organisation: _,
  }) => {
    const { code } = await aStaffLink();
    await page.goto(`/report/${code}`);
    await fillIn(page, { email: "nitta" });
    await page.getByLabel("いつ気づきましたか").fill("朝礼のあと");
    await page.getByRole("button", { name: "この内容で知らせる" }).click();
    await expect(complaint(page)).toContainText("1つ");
    await expect(page.getByLabel("ひとことで")).toHaveValue(WORDS);
    await expect(page.getByLabel("メール", { exact: true })).toBeChecked();
    await page.getByLabel("会社のメールアドレス").fill("nita@sokuho.example");
    await page.getByRole("button", { name: "この内容で知らせる" }).click();
    await expect(complaint(page)).toContainText("いつ気づきましたか");
    await page.getByLabel("いつ気づきましたか").fill("きのう 17時");
    await page.getByRole("button", { name: "この内容で知らせる" }).click();
    await page.getByRole("heading", { name: "6桁の数字を入れてください" }).waitFor();

    await page.getByText("数字が届かないとき", { exact: true }).click();
    await page.getByLabel("会社のメールアドレス").fill(EMAIL);
    await page.getByRole("button", { name: "新しい数字を受け取る" }).click();
    await expect(page.getByText("新しい数字を送りました")).toBeVisible();
    await page.getByLabel("メールに届いた6桁の数字").fill(await digitsFor());
    await page.getByRole("button", { name: "確かめる" }).click();
    await expect(page.getByRole("heading", { name: "受け取りました" })).toBeVisible();
    expect(await db.staffReport.count()).toBe(1);
  });

  test("looks the same for an address that is not of the company", async ({ page, organisation: _ }) => {
    const { code } = await aStaffLink();
    const looks: string[] = [];
    for (const email of [EMAIL, "nitta@elsewhere.example"]) {
      await page.goto(`/report/${code}`);
      await fillIn(page, { email });
      await page.getByRole("button", { name: "この内容で知らせる" }).click();
      await page.getByRole("heading", { name: "6桁の数字を入れてください" }).waitFor();
      await expect
        .poll(async () => db.staffReport.count({ where: { codeHash: null } }), { timeout: 20_000 })
        .toBe(0);
      looks.push(await page.getByRole("main").innerText());
      for (let n = 0; n < 5; n++) {
        await page.getByLabel("メールに届いた6桁の数字").fill(`99999${n}`);
        await page.getByRole("button", { name: "確かめる" }).click();
        await expect(complaint(page)).toContainText(n < 4 ? `あと${4 - n}回` : "使えなくなりました");
      }
      await page.reload();
      await expect(page.getByRole("heading", { name: "新しい数字を受け取ってください" })).toBeVisible();
      looks.push(await page.getByRole("main").innerText());
    }
    expect(looks.slice(2)).toEqual(looks.slice(0, 2));
    expect(await db.outgoingMail.count()).toBe(1);
  });

  test("says when there are too many, and loses nothing", async ({ page, organisation: _ }) => {
    const { code } = await aStaffLink();
    await page.goto(`/report/${code}`);
    await fillIn(page);
    for (let n = 0; n < limits["report-address"].tries; n++) {
      await bookTry([{ counter: "report-address", of: "127.0.0.1" }]);
    }
    await page.getByRole("button", { name: "この内容で知らせる" }).click();
    await expect(complaint(page)).toContainText("分後にもう一度");
    await expect(page.getByLabel("ひとことで")).toHaveValue(WORDS);
    await axe(page);
    expect(await db.staffReport.count()).toBe(0);
  });

  test("a revoked link answers as one that never was, and the states of its reports stay", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    await signedIn({ roles: ["admin"] });
    const { token } = await aWaitingReport();
    const { id } = await db.staffLink.findFirstOrThrow();
    await page.goto(`/settings/staff-link/${id}`);
    const address = (
      await page
        .getByRole("main")
        .getByText(/\/report\/[\w-]{22}$/)
        .innerText()
    ).trim();
    const theirs = await otherBrowser();
    await theirs.goto(address);
    await fillIn(theirs);

    await page.getByText("リンクを使えなくする", { exact: true }).click();
    await page.getByRole("button", { name: "いますぐ使えなくする" }).click();
    await expect(page.getByText("リンクを使えなくしました")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("/report/");

    await theirs.getByRole("button", { name: "この内容で知らせる" }).click();
    await expect(complaint(theirs)).toContainText("このリンクは使えません");
    await expect(theirs.getByLabel("ひとことで")).toHaveValue(WORDS);

    const seen = [];
    for (const path of [
      address,
      `/report/${"a".repeat(22)}`,
      "/report/x",
      `/report/state/${"b".repeat(43)}`,
    ]) {
      const answer = await theirs.goto(path);
      expect(answer?.headers()["cache-control"]).toContain("no-store");
      expect(answer?.headers()["x-robots-tag"]).toContain("noindex");
      seen.push([answer?.status(), await theirs.getByRole("main").innerText(), await theirs.title()]);
    }
    expect(seen[0]?.[0]).toBe(404);
    for (const one of seen) expect(one).toEqual(seen[0]);
    await axe(theirs);
    await theirs.goto(`/report/state/${token}`);
    await expect(theirs.getByRole("heading", { name: "受け取りました" })).toBeVisible();
  });
});
