import type { Page } from "@playwright/test";
import { totpCode } from "@/lib/auth/totp";
import { db } from "@/lib/db/client";
import { aGroup, anIncident, aUser } from "@/lib/testing/factories";
import { aParty, minutesAgo } from "@/lib/testing/records";
import { readyToReport, type Signing, threePeople } from "./cast";
import { enrolHere } from "./enrol";
import { expect, test } from "./fixtures";
import { formOf, sendForm } from "./form-of";
import { isAsMissing } from "./hidden-from";

const TITLE = "見積書のメールに顧客一覧を添付";

/** The story of the others: an incident of 鈴木, in whose browser `page` is. */
async function theirIncident(stage: { page: Page; otherBrowser: () => Promise<Page>; signedIn: Signing }) {
  const people = await threePeople(stage);
  const incident = await readyToReport({ userId: people.responder.id, groupId: people.group.id });
  return { ...people, ...incident, betraying: [TITLE, incident.reference, "1,288", "田中"] };
}

test("a responder of another group finds nothing, and can send nothing", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  test.setTimeout(120_000);
  const { id, betraying } = await theirIncident({ page, otherBrowser, signedIn });
  const theirs = await otherBrowser();
  const other = await aGroup({ name: "開発" });
  await signedIn({ name: "二宮 遥", roles: ["responder"], groupId: other.id }, theirs.context());
  await isAsMissing(theirs, id, betraying);
  for (const place of ["/", "/incidents", "/alerts", "/reports"]) {
    await theirs.goto(place);
    const source = await theirs.content();
    for (const word of betraying) expect(source, place).not.toContain(word);
  }

  // The forms of somebody who may, sent by somebody who may not.
  for (const [place, field, typed] of [
    ["/timeline", "text", { text: "知らない人の書き込み" }],
    ["/containment", "kind", { kind: "keep_logs", note: "", assignedToId: "", dueDay: "", dueTime: "" }],
    ["/escalation", "version", {}],
  ] as const) {
    const fields = await formOf(page.request, `/incidents/${id}${place}`, field);
    const answer = await sendForm(theirs.request, `/incidents/${id}${place}`, { ...fields, ...typed });
    expect([403, 404], place).toContain(answer.status());
    const said = await answer.text();
    for (const word of betraying) expect(said, place).not.toContain(word);
  }
  expect(await db.timelineNote.count()).toBe(0);
  expect(await db.containmentAction.count()).toBe(0);
  expect(await db.escalation.count()).toBe(0);
});

test("who is taken out while a page is open gets no further than the next click", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  test.setTimeout(120_000);
  const { id, room, betraying } = await theirIncident({ page, otherBrowser, signedIn });
  const theirs = await otherBrowser();
  const { user: former } = await signedIn({ name: "二宮 遥", roles: ["responder"] }, theirs.context());
  const member = { incidentId: id, userId: former.id, relation: "responder" as const };
  await db.incidentMember.create({ data: { id: crypto.randomUUID(), ...member, addedAt: new Date() } });
  await theirs.goto(room);
  await expect(theirs.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  const writing = await theirs.context().newPage();
  await writing.goto(`${room}/timeline`);
  await writing.getByLabel("何がありましたか").fill("まだ書いている途中");

  await page.goto(`${room}/members`);
  await page.getByText("二宮 遥さんを外す").first().click();
  await page.getByRole("button", { name: "二宮 遥さんを外す" }).click();
  await expect(page.getByRole("status").filter({ hasText: "外しました" })).toBeVisible();

  await theirs.getByRole("link", { name: "経過", exact: true }).click();
  await expect(theirs.getByRole("heading", { name: "見つかりません" })).toBeVisible();
  await writing.getByLabel("何がありましたか").press("Control+Enter");
  await expect(writing.getByRole("heading", { name: "見つかりません" })).toBeVisible();
  expect(await db.timelineNote.count()).toBe(0);
  for (const tab of [theirs, writing])
    for (const word of betraying) await expect(tab.locator("body")).not.toContainText(word);
  await isAsMissing(theirs, id, betraying);
});

test("each role sees its own part: the reporter a state, management numbers, an admin nothing", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  test.setTimeout(180_000);
  const { id, room, betraying } = await theirIncident({ page, otherBrowser, signedIn });
  const theirs = await otherBrowser();

  const { user: reporter } = await signedIn({ name: "新田 みのり", roles: ["reporter"] }, theirs.context());
  const relation = { incidentId: id, userId: reporter.id, relation: "reporter" as const };
  await db.incidentMember.create({ data: { id: crypto.randomUUID(), ...relation, addedAt: new Date() } });
  expect((await theirs.goto(room))?.status()).toBe(200);
  for (const word of ["1,288", "田中", "関わっている人", "経過", "鈴木"])
    await expect(theirs.getByRole("main")).not.toContainText(word);
  for (const place of ["/timeline", "/calls", "/members", "/escalation", "/containment"])
    expect((await theirs.goto(room + place))?.status(), place).toBe(404);

  await signedIn({ name: "木下 司", roles: ["management"] }, theirs.context());
  expect((await theirs.goto(room))?.status()).toBe(200);
  await expect(theirs.getByRole("main")).toContainText("概要だけをお見せしています");
  await expect(theirs.getByRole("img", { name: "1,288人の" })).toBeVisible();
  await expect(theirs.getByRole("main")).toContainText("千人を超える");
  await theirs.getByRole("link", { name: "渡った先" }).click();
  await expect(theirs.getByRole("heading", { level: 1, name: "渡った先と人数" })).toBeVisible();
  await theirs.goto(room);
  const summary = await theirs.content();
  for (const word of ["田中", "tanaka", "partner.example", "鈴木 彩さんが", "メールなどの誤送信"])
    expect(summary).not.toContain(word);
  await expect(theirs.getByRole("main").getByRole("button")).toHaveCount(0);
  for (const place of ["/intake", "/timeline", "/calls", "/members", "/escalation", "/close"])
    expect((await theirs.goto(room + place))?.status(), place).toBe(404);

  await signedIn({ name: "別の上司", roles: ["supervisor"] }, theirs.context());
  await isAsMissing(theirs, id, betraying);

  await signedIn({ name: "古賀 陸", roles: ["admin"] }, theirs.context());
  await db.incidentMember.create({
    data: {
      id: crypto.randomUUID(),
      incidentId: id,
      userId: (await admin()).id,
      relation: "member",
      addedAt: new Date(),
    },
  });
  await isAsMissing(theirs, id, betraying);
  for (const place of ["/", "/incidents", "/alerts", "/settings/audit", "/settings/mailbox"]) {
    await theirs.goto(place);
    const source = await theirs.content();
    for (const word of betraying) expect(source, place).not.toContain(word);
  }
});

const admin = () => db.user.findFirstOrThrow({ where: { roles: { has: "admin" } } });

test("signed out, the way back to the page leads over the sign-in", async ({ page, organisation: _ }) => {
  const password = "four quiet words here";
  const { user } = await aUser({ name: "鈴木 彩", password });
  const { id } = await anIncident({
    title: TITLE,
    knownAt: minutesAgo(52),
    members: [{ userId: user.id, relation: "responder" }],
  });
  await aParty(id);
  const signIn = async () => {
    await page.getByLabel("メールアドレス").fill(user.email);
    await page.getByLabel("パスワード", { exact: true }).fill(password);
    await page.getByRole("button", { name: "ログインする" }).click();
  };
  await page.goto("/sign-in");
  await signIn();
  const { secret } = await enrolHere(page);
  await page.context().clearCookies({ name: "sokuho.session" });
  await db.user.update({ where: { id: user.id }, data: { totpLastStep: 1 } });

  await page.goto(`/incidents/${id}/timeline`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.locator("body")).not.toContainText(TITLE);
  expect((await page.request.get(`/api/incidents/${id}/pulse`)).status()).toBe(404);
  await signIn();
  await page.getByLabel("6桁の数字").fill(totpCode(secret, new Date()));
  await page.getByRole("button", { name: "確認する" }).click();
  await page.waitForURL(`/incidents/${id}/timeline`);
  await expect(page.getByRole("heading", { level: 1, name: "経過" })).toBeVisible();
});
