import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { isClosed } from "@/lib/escalations/opening-hours";
import { aGroup } from "@/lib/testing/factories";
import { axe, complaint, expect, test } from "./fixtures";
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

const isSaid = (page: Page, words: string | RegExp) =>
  expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
const record = (page: Page) => page.getByRole("button", { name: "記録する", exact: true }).click();

/** Lays the mail down and takes over what was read, one by one. */
async function dropTheMail(page: Page): Promise<string> {
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
  "誰の情報ですか": "お客様",
  "悪意のある人が関わった可能性はありますか": "ありません",
  "名簿やシステムから出した情報ですか": "はい",
  "読めない処置はありましたか": "ありません",
  "誰が扱う情報ですか": "自社の情報です",
  "どうして分かりましたか": "自分で気づいた",
  "本当に外へ出ましたか": "出ました",
  "届いた相手は、どなたですか": "取引先",
  "相手は開きましたか": "まだ分からない",
  "共有リンクで送りましたか": "いいえ",
  "送ったメールを置けますか": "あとで置きます",
};
const AWARENESS = "社内で最初に知ったのは、いつ、どの部署ですか";

/** Answers every question that is left; answers how many were asked. */
async function answerEverything(page: Page, id: string): Promise<number> {
  const known = typed(ago(60));
  await page.goto(`/incidents/${id}/questions`);
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
    if (!/\/questions\//.test(page.url())) return asked;
  }
}

async function contain(page: Page, id: string) {
  await page.goto(`/incidents/${id}/containment`);
  for (const action of ["受け取った方に、開かないようお願いする", "記録を保全する"]) {
    await page.getByRole("button", { name: `加える: ${action}` }).click();
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

test("one incident goes the whole way, from the mail that was dropped to the closed file", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  test.setTimeout(300_000);
  const phone = await otherBrowser();
  await phone.setViewportSize({ width: 390, height: 844 });
  const lawyers = await otherBrowser();
  const boss = await signedIn({ name: "山口 恵", roles: ["supervisor"] }, phone.context());
  await signedIn({ name: "森 由美", roles: ["legal"] }, lawyers.context());
  const group = await aGroup({ name: "営業企画", supervisorId: boss.user.id });
  await signedIn({ name: "鈴木 彩", roles: ["responder"], groupId: group.id });
  const room = async (who: Page, name?: string) => {
    await who.goto(`/incidents/${id}`);
    if (name) await shot(who, name);
  };

  // Recorded: the file first, then what no file can say.
  const id = await dropTheMail(page);
  await room(page, "01-room");
  await stepSays(page, "記録する", ["あなたの番", "知った時点を、まだ記録していません"]);
  await nextSays(page, "質問に答える", "質問に答える");
  expect(await answerEverything(page, id)).toBe(13);
  await room(page, "03-room-recorded");
  await stepSays(page, "記録する", ["済み", "種類・日時・知った時点がそろいました"]);
  await stepSays(page, "範囲を確かめる", ["済み", "人数と項目、受け取った方がそろいました"]);
  await stepSays(page, "広がりを止める", ["あなたの番", "いまも広がっています。止めることから始めます"]);
  await nextSays(page, "広がりを止める", "止める手立てを見る");

  await contain(page, id);
  await room(page, "05-room-contained");
  console.log(await page.locator("main").innerText());
});
