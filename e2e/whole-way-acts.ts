import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { isClosed } from "@/lib/escalations/opening-hours";
import { axe, complaint, expect } from "./fixtures";
import { nextSays, shot, stepIn, stepSays } from "./guide-words";

const MINUTE = 60_000;
const inJapan = (at: Date) => new Date(at.getTime() + 540 * MINUTE).toISOString();
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

/** As a person types a moment: the day and the time that a clock in Japan shows. */
const typed = (at: Date) => ({
  day: inJapan(at).slice(5, 10).replace("-", "/"),
  time: inJapan(at).slice(11, 16),
});

/** The mail of the sample, sent two hours ago. */
function sentJustNow() {
  const date = `Date: ${ago(120).toUTCString().replace("GMT", "+0000")}`;
  const mail = readFileSync("lib/intake/samples/wrong-attachment.eml", "latin1").replace(/^Date: .*$/m, date);
  return { name: "wrong-attachment.eml", mimeType: "message/rfc822", buffer: Buffer.from(mail, "latin1") };
}

export const isSaid = (page: Page, words: string | RegExp) =>
  expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
export const record = (page: Page) => page.getByRole("button", { name: "記録する", exact: true }).click();

/** Lays the mail down and takes over what was read, one by one. */
export async function dropTheMail(page: Page): Promise<string> {
  await page.goto("/incidents/new");
  await page.locator("input[type=file]").first().setInputFiles(sentJustNow());
  await page.getByRole("button", { name: "ファイルを置く" }).click();
  await page.waitForURL(/\/intake/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("11個のことを読み取りました", {
    timeout: 30_000,
  });
  await shot(page, "01-intake");
  const take = page.getByRole("button", { name: /^(このまま|不明のまま)使う/ });
  for (let left = 11; left > 0; left -= 1) {
    await expect(take).toHaveCount(left, { timeout: 30_000 });
    await take.first().click();
  }
  await expect(page.getByText("読み取ったことを、すべて確かめました。")).toBeVisible({ timeout: 30_000 });
  return (await db.incident.findFirstOrThrow()).id;
}

const ANSWERS: Readonly<Record<string, string>> = {
  いまも広がっていますか: "はい",
  誰の情報ですか: "お客様",
  悪意のある人が関わった可能性はありますか: "ありません",
  名簿やシステムから出した情報ですか: "はい",
  読めない処置はありましたか: "ありません",
  誰が扱う情報ですか: "自社の情報です",
  どうして分かりましたか: "自分で気づいた",
  本当に外へ出ましたか: "出ました",
  "届いた相手は、どなたですか": "取引先",
  相手は開きましたか: "まだ分からない",
  共有リンクで送りましたか: "いいえ",
  送ったメールを置けますか: "あとで置きます",
};
const AWARENESS = "社内で最初に知ったのは、いつ、どの部署ですか";

/** Answers every question that is left: as many as the first page announces. */
export async function answerEverything(page: Page, id: string): Promise<void> {
  const known = typed(ago(60));
  await page.goto(`/incidents/${id}/questions`);
  const announced = await page.getByText(/^質問 1 \/ \d+/).innerText();
  const heading = page.getByRole("heading", { level: 1 });
  for (let asked = 1; ; asked += 1) {
    const question = await heading.innerText();
    if (question === AWARENESS) {
      await page.getByLabel("日付").fill(known.day);
      await page.getByLabel("時刻").fill(known.time);
      await page.getByLabel("部署", { exact: true }).selectOption({ label: "営業企画" });
      await shot(page, "02-question");
    } else {
      const answer = ANSWERS[question];
      if (answer === undefined) throw new Error(`Nobody expected to be asked: ${question}`);
      await page.getByLabel(answer, { exact: true }).check();
    }
    await page.getByRole("button", { name: "次の質問へ" }).click();
    await expect(heading).not.toHaveText(question);
    if (!/\/questions\//.test(page.url())) {
      expect(announced).toBe(`質問 1 / ${asked}`);
      return;
    }
  }
}

export async function contain(page: Page, id: string) {
  await page.goto(`/incidents/${id}/containment`);
  for (const action of ["受け取った方に、開かないようお願いする", "記録を保全する"]) {
    await page.getByRole("button", { name: new RegExp(`加える.*${action}`) }).click();
    await isSaid(page, "加えました");
    const done = page.getByRole("form", { name: `「${action}」を済みとして記録する` });
    await done.getByLabel("誰が、どのように止めましたか").fill("営業企画の鈴木が行った");
    await done.getByRole("radio", { name: "閲覧については、何も示さない" }).check();
    await done.getByLabel("証拠のファイル").selectOption({ label: "wrong-attachment.eml" });
    await shot(page, "04-contain");
    await done.getByRole("button", { name: "止めたことを記録する" }).click();
    await isSaid(page, "止めたことを記録しました");
  }
}

/** Every question is one tap; by night the supervisor is also asked whether the calls may wait. */
export async function decideOnThePhone(phone: Page, id: string) {
  const asked = isClosed(new Date()) ? 3 : 2;
  await phone.goto("/");
  await expect(phone.getByRole("region", { name: `判断を ${asked}つ、お願いします` })).toBeVisible();
  await shot(phone, "08-supervisor-home");
  await phone.getByRole("link", { name: "判断を見る" }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(`判断を ${asked}つ、お願いします`);
  await shot(phone, "08-decisions");
  await axe(phone);
  const yes = phone.getByRole("main").getByRole("listitem").getByRole("button");
  let taps = 0;
  for (let left = asked; left > 0; left -= 1) {
    await expect(yes).toHaveCount(left);
    await yes.first().click();
    taps += 1;
    await expect(yes).toHaveCount(left - 1);
  }
  await expect(phone.getByText("判断は、すべて済みました")).toBeVisible();
  expect(taps).toBe(asked);
  await shot(phone, "09-decided");
  expect(await db.incident.findUnique({ where: { id } })).toMatchObject({ status: "in_progress" });
}

export async function call(page: Page, id: string) {
  if (isClosed(new Date()))
    await stepSays(page, "電話でおわびする", [/から$/, "いまは先方の受付時間の外です"]);
  else await nextSays(page, "次の方に電話する", "電話を記録する");
  await page.goto(`/incidents/${id}/calls`);
  await shot(page, "12-calls");
  await page.getByLabel("どなたのことですか").selectOption({ index: 1 });
  await page.getByRole("radio", { name: "話せた" }).check();
  await record(page);
  await isSaid(page, "記録しました");
}

export async function report(page: Page, id: string, stage: "速報" | "確報") {
  await page.goto(`/incidents/${id}/documents/report`);
  await page.getByRole("radio", { name: stage }).check();
  await page.getByLabel("どこへ").selectOption("commission");
  await page.getByLabel("受付番号").fill(`A-${stage === "速報" ? 1 : 2}`);
  await shot(page, `17-report-${stage === "速報" ? "preliminary" : "final"}`);
  await record(page);
  await isSaid(page, "記録しました");
  await expect(page.getByText(`${stage}(個人情報保護委員会)`)).toBeVisible();
}

/** The effect of the measure is checked in 90 days: closing over that needs a reason and the supervisor. */
export async function closeOverTheRest(page: Page, phone: Page, id: string) {
  await page.goto(`/incidents/${id}/close`);
  await expect(page.getByRole("heading", { name: "残りが 1つあります" })).toBeVisible();
  await page.getByRole("button", { name: "閉じる承認を頼む" }).click();
  await expect(complaint(page)).toContainText("残りがあるまま閉じる理由");
  await page.getByLabel("残りがあるまま閉じる理由").fill("効果は、総務部が90日後に確かめる");
  await shot(page, "24-close");
  await page.getByRole("button", { name: "閉じる承認を頼む" }).click();
  await expect(page.getByText("承認を待っています")).toBeVisible();
  await page.goto(`/incidents/${id}`);
  await shot(page, "25-room-asked");
  await stepSays(page, "事案を閉じる", ["判断待ち", "承認を待っています"]);

  await phone.goto("/approvals");
  await shot(phone, "26-supervisor-closing");
  await phone.getByRole("link", { name: "この判断を見る" }).click();
  await expect(phone.getByText("効果は、総務部が90日後に確かめる")).toBeVisible();
  await shot(phone, "27-supervisor-closing");
  await phone.getByRole("button", { name: "閉じることを承認する" }).click();
  await isSaid(phone, "決めました");

  await page.goto(`/incidents/${id}/close`);
  await page.getByRole("button", { name: "事案を閉じる" }).click();
  await expect(page.getByText("この事案は閉じられています")).toBeVisible();
  expect(await db.incident.findUnique({ where: { id } })).toMatchObject({ status: "closed" });
}

export async function isReadOnly(page: Page, id: string) {
  for (const place of ["calls", "mailings", "deletions", "documents/report", "measures", "containment"]) {
    await page.goto(`/incidents/${id}/${place}`);
    await expect(page.getByText("この事案は見るだけです")).toBeVisible();
    await expect(page.getByRole("main").getByRole("button", { name: /記録|加える/ })).toHaveCount(0);
  }
  await expect(stepIn(page, "事案を閉じる")).toHaveCount(0);
}
