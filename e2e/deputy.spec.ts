import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { sweepEscalations } from "@/lib/escalations/sweep-escalations.job";
import { letMinutesPass } from "@/lib/testing/escalations";
import { readyToReport, threePeople } from "./cast";
import { complaint, expect, test } from "./fixtures";
import { formOf, sendForm } from "./form-of";
import { nextSays, stepSays } from "./guide-words";

/** From the room by its one button, as the guide says. */
async function reportAsTheGuideSays(page: Page, room: string, name: string) {
  await page.goto(room);
  await nextSays(page, `${name}さんに報告する`, "報告の内容を見る");
  await page.getByRole("link", { name: "報告の内容を見る" }).click();
  await page.getByRole("button", { name: `${name}さんに報告する` }).click();
  await expect(page.getByText("報告しました。")).toBeVisible();
}

test("a question that is asked back stands in the room until it is answered, then the decision does", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  const { theirs, responder, group } = await threePeople({ page, otherBrowser, signedIn });
  const { room } = await readyToReport({ userId: responder.id, groupId: group.id });
  await reportAsTheGuideSays(page, room, "山口 恵");
  await page.goto(room);
  await stepSays(page, "上司に報告する", [
    "判断待ち",
    /山口 恵さんの返事を待っています。.+ に代理へ回ります/,
  ]);
  // What needs no decision goes on meanwhile.
  await nextSays(page, "範囲を確かめる", "質問に答える");

  await theirs.goto("/approvals");
  await theirs.getByText("ほかの選択", { exact: true }).first().click();
  await theirs.getByRole("link", { name: "聞き返す" }).first().click();
  await theirs.getByLabel("聞きたいこと").fill("相手は、もう開きましたか。");
  await theirs.getByRole("button", { name: "鈴木 彩さんに聞き返す" }).click();
  await expect(theirs.getByText("聞き返しました。返事を待っています")).toBeVisible();

  await page.goto(room);
  await stepSays(page, "上司に報告する", ["あなたの番", "山口 恵さんから質問が 1つあります"]);
  await nextSays(page, "山口 恵さんの質問に答える", "質問を見る");
  await page.getByRole("link", { name: "質問を見る" }).click();
  await page.getByRole("link", { name: "対応を始めますか" }).click();
  await expect(page.getByText("相手は、もう開きましたか。")).toBeVisible();
  await page.getByLabel("返事").fill("まだ分かりません。あす9時に電話します。");
  await page.getByRole("button", { name: "返事を送る" }).click();
  await expect(page.getByText("返事を送りました。")).toBeVisible();
  await page.goto(room);
  await stepSays(page, "上司に報告する", ["判断待ち", "山口 恵さんの返事を待っています"]);

  await theirs.goto("/approvals");
  await theirs
    .getByRole("link", { name: /報告を読む|理由/ })
    .first()
    .waitFor();
  await theirs.getByRole("button", { name: "対応を始める" }).click();
  await expect(theirs.getByText(/に承認しました/).first()).toBeVisible();
  await page.goto(room);
  await expect(page.getByText("対応中・担当 鈴木 彩")).toBeVisible();
});

test("after its time the decision is the deputy's, and everybody reads so", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  const { theirs, third, responder, group } = await threePeople({ page, otherBrowser, signedIn });
  const { id, room, reference } = await readyToReport({ userId: responder.id, groupId: group.id });
  await reportAsTheGuideSays(page, room, "山口 恵");
  expect((await third.goto(room))?.status()).toBe(404);
  await third.goto("/");
  await expect(third.getByRole("main")).not.toContainText(reference);

  await theirs.goto("/approvals");
  const asked = await theirs.getByRole("main").getByRole("heading", { level: 2 }).count();
  const escalation = await db.escalation.findFirstOrThrow({ where: { incidentId: id } });
  await letMinutesPass(escalation.id, 29);
  await sweepEscalations.run({});
  await page.goto(room);
  await stepSays(page, "上司に報告する", ["判断待ち", "山口 恵さんの返事を待っています"]);
  await letMinutesPass(escalation.id, 2);
  await sweepEscalations.run({});
  await sweepEscalations.run({});

  await page.goto(room);
  await stepSays(page, "上司に報告する", [
    "判断待ち",
    /に代理の 安東 拓さんへ移りました。返事を待っています/,
  ]);
  await third.goto("/");
  await nextSays(third, `判断を ${asked}つ、お願いします`, "判断を見る");
  await third.getByRole("link", { name: "判断を見る" }).click();
  const yes = third.getByRole("main").getByRole("listitem").getByRole("button");
  for (let left = asked; left > 0; left -= 1) {
    await expect(yes).toHaveCount(left);
    await yes.first().click();
  }
  await expect(third.getByText("判断は、すべて済みました")).toBeVisible();

  // The supervisor comes back to a page from before.
  await theirs.getByRole("button", { name: "対応を始める" }).click();
  await expect(complaint(theirs)).toContainText("先に決まっています");
  await theirs.goto(room);
  await stepSays(theirs, "上司に報告する", ["済み", "安東 拓さんが判断しました"]);
  await page.goto(room);
  await stepSays(page, "上司に報告する", ["済み", "安東 拓さんが判断しました"]);
});

test("whoever prepared a request can decide on it by no page, no address and no form", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  const { third, supervisor, responder, group } = await threePeople({ page, otherBrowser, signedIn });
  // The supervisor runs the incident: it goes to the deputy.
  await db.user.update({ where: { id: responder.id }, data: { roles: ["responder", "supervisor"] } });
  await db.group.update({ where: { id: group.id }, data: { supervisorId: responder.id } });
  const { id, room } = await readyToReport({ userId: responder.id, groupId: group.id });
  await reportAsTheGuideSays(page, room, "安東 拓");
  await page.goto("/");
  await expect(page.getByRole("region", { name: /判断を/ })).toHaveCount(0);
  await page.goto("/approvals");
  await expect(page.getByText("いま、判断をお願いするものはありません")).toBeVisible();
  const start = { incidentId: id, subjectKind: "start-response" };
  const approval = await db.approval.findFirstOrThrow({ where: start });
  await page.goto(`/approvals/${approval.id}`);
  await expect(page.getByText("自分では承認できません")).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  for (const way of ["ask", "take-over", "delegate", "return"])
    expect((await page.goto(`/approvals/${approval.id}/${way}`))?.status(), way).toBe(404);

  // The deputy's own form, sent by the one who prepared it and by the supervisor of before.
  const fields = await formOf(third.request, `/approvals/${approval.id}`, "version");
  const strangers = await otherBrowser();
  await signedIn({ name: "別の上司", roles: ["supervisor"] }, strangers.context());
  for (const who of [page, strangers]) {
    const answer = await sendForm(who.request, "/approvals", fields);
    expect([403, 404]).toContain(answer.status());
    expect(await answer.text()).not.toContain("見積書のメール");
  }
  expect(await db.approval.findFirstOrThrow({ where: start })).toMatchObject({ state: "awaiting" });
  const answer = await sendForm(third.request, `/approvals/${approval.id}`, fields);
  expect(answer.status()).toBe(303);
  expect(await db.approval.findFirstOrThrow({ where: start })).toMatchObject({ state: "approved" });
  expect(supervisor.id).not.toBe(responder.id);
});
