import { db } from "@/lib/db/client";
import { aUser } from "@/lib/testing/factories";
import { aRoom } from "@/lib/testing/rooms";
import { axe, expect, test } from "./fixtures";

const suzuki = { name: "鈴木 彩", roles: ["responder"] as const };

/** Somebody else records that the logs were kept. */
async function keepLogs(incidentId: string, userId: string) {
  const now = new Date();
  const by = { recordedById: userId, recordedAt: now };
  await db.containmentAction.create({
    data: { id: crypto.randomUUID(), incidentId, kind: "keep_logs", state: "done", doneAt: now, ...by },
  });
  await db.auditEntry.create({
    data: {
      id: crypto.randomUUID(),
      at: now,
      ordinal: 0,
      type: "containment.finished",
      actorKind: "user",
      actorId: userId,
      incidentId,
      data: {},
      mac: Buffer.alloc(32),
    },
  });
}

test.describe("the incident room", () => {
  test("says within one screen what to do, where everything stands, and what went to whom", {
    tag: "@phone",
  }, async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id);
    await page.goto(`/incidents/${incident.id}`);
    await expect(
      page.getByRole("heading", { level: 1, name: "見積書のメールに顧客一覧を添付" }),
    ).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: "広がりを止める" })).toBeInViewport();
    await expect(page.getByText("44分").first()).toBeInViewport();
    await expect(page.getByText("1,288人の").first()).toBeVisible();
    await expect(page.getByRole("img", { name: "1,288人の" })).toBeVisible();
    await axe(page);
  });

  test("folds people and timeline to one line each at the end of the phone's page", {
    tag: "@phone",
  }, async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id);
    await page.goto(`/incidents/${incident.id}`);
    const isPhone = (page.viewportSize()?.width ?? 0) < 720;
    const add = page.getByRole("link", { name: "人を加える" });
    if (!isPhone) return expect(add).toBeVisible();
    await expect(add).toBeHidden();
    await page.getByRole("heading", { level: 2, name: "関わっている人" }).click();
    await expect(add).toBeVisible();
  });

  test("tells of what somebody else recorded, without a reload", async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id);
    await page.goto(`/incidents/${incident.id}`);
    await expect(page.getByRole("heading", { level: 2, name: "広がりを止める" })).toBeVisible();
    await keepLogs(incident.id, user.id);
    await expect(page.getByRole("heading", { level: 2, name: "山口 誠さんに報告する" })).toBeVisible({
      timeout: 15_000,
    });
    await expect(page.getByRole("link", { name: "報告の内容を見る" })).toBeVisible();
    await expect(page.getByText("この事案が更新されました")).toBeAttached();
  });

  test("waits with what is new while somebody types, and says that it waits", async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id);
    await page.goto(`/incidents/${incident.id}`);
    const field = page.getByRole("textbox", { name: "経過を書き足す" });
    await field.fill("田中様に");
    await keepLogs(incident.id, user.id);
    await expect(page.getByText("手が空いたら、画面を新しくします。")).toBeAttached({ timeout: 15_000 });
    await expect(field).toHaveValue("田中様に");
    await expect(page.getByRole("heading", { level: 2, name: "広がりを止める" })).toBeVisible();
    await field.press("End");
    await field.pressSequentially("電話した");
    await field.press("Control+Enter");
    await expect(page.getByText("書き足しました。")).toBeVisible();
    await expect(page.getByText("田中様に電話した")).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: "山口 誠さんに報告する" })).toBeVisible();
  });

  test("says what was done until the page is loaded again, also while it brings itself up to date", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id);
    await page.goto(`/incidents/${incident.id}`);
    const field = page.getByRole("textbox", { name: "経過を書き足す" });
    const said = page.getByText("書き足しました。");
    await field.fill("田中様に電話した");
    await field.press("Control+Enter");
    await expect(said).toBeVisible();
    await expect(page).toHaveURL(`/incidents/${incident.id}`);
    await field.blur();
    await keepLogs(incident.id, user.id);
    await expect(page.getByRole("heading", { level: 2, name: "山口 誠さんに報告する" })).toBeVisible({
      timeout: 15_000,
    });
    await expect(said).toBeVisible();
    await field.fill("もう一度電話した");
    await field.press("Control+Enter");
    await expect(page.getByText("もう一度電話した", { exact: true })).toBeVisible();
    await expect(said).toBeVisible();
    await page.reload();
    await expect(page.getByText("もう一度電話した", { exact: true })).toBeVisible();
    await expect(said).toHaveCount(0);
  });

  test("marks what others entered since the reader left, and no visit is written by looking", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const other = await aUser({ roles: ["responder"], name: "岡田 健" });
    const { incident } = await aRoom(user.id);
    await page.goto(`/incidents/${incident.id}`);
    await expect(page.getByRole("heading", { level: 2, name: "広がりを止める" })).toBeVisible();
    expect(await db.incidentVisit.count()).toBe(0);
    await page.getByRole("link", { name: "事実", exact: false }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "事実" })).toBeVisible();
    await expect.poll(() => db.incidentVisit.count()).toBe(1);
    await keepLogs(incident.id, other.user.id);
    await page.goto(`/incidents/${incident.id}`);
    await expect(page.getByText("前に見てから 1件")).toBeVisible();
  });

  test("has facts and files on pages of their own, and says in the room what contradicts", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id);
    const said = { incidentId: incident.id, name: "special_care_info", recordedAt: new Date() } as const;
    await db.fact.create({ data: { ...said, id: crypto.randomUUID(), answer: "yes", source: "recipient" } });
    await page.goto(`/incidents/${incident.id}`);
    await expect(page.getByText("食い違う事実が、1つあります")).toBeVisible();
    await page.getByRole("link", { name: "どこが違うかを見る" }).click();
    const row = page.getByRole("row").nth(1);
    await expect(row).toContainText("はい");
    await expect(row).toContainText("鈴木 彩");
    await axe(page);
    await page.goto(`/incidents/${incident.id}/evidence`);
    await expect(page.getByRole("heading", { level: 1, name: "証拠" })).toBeVisible();
    await axe(page);
  });

  test("works without JavaScript, the field of the timeline too", async ({ plainPage, signedIn }) => {
    const { user } = await signedIn(suzuki, plainPage.context());
    const { incident } = await aRoom(user.id);
    await plainPage.goto(`/incidents/${incident.id}`);
    await expect(plainPage.getByRole("link", { name: "人を加える" })).toBeVisible();
    await plainPage.getByRole("textbox", { name: "経過を書き足す" }).fill("先方に電話した");
    await plainPage.getByRole("button", { name: "書き足す" }).click();
    await expect(plainPage.getByText("書き足しました。")).toBeVisible();
    await expect(plainPage.getByText("先方に電話した")).toBeVisible();
  });

  test("shows nothing to a stranger, nor whether it changed", async ({ page, signedIn }) => {
    await signedIn({ name: "二宮 遥", roles: ["responder"] });
    const other = await aUser({ roles: ["responder"] });
    const { incident } = await aRoom(other.user.id);
    const at = `/incidents/${incident.id}`;
    for (const place of [at, `${at}/facts`, `${at}/evidence`])
      expect((await page.goto(place))?.status()).toBe(404);
    expect((await page.request.get(`/api${at}/pulse`)).status()).toBe(404);
    const origin = new URL(page.url()).origin;
    const data = new Date().toISOString();
    const visit = (headers: Record<string, string>) =>
      page.request.post(`/api${at}/visit`, { headers, data });
    expect((await visit({ origin })).status()).toBe(404);
    expect((await visit({ origin: "https://elsewhere.example" })).status()).toBe(403);
    await page.goto("/");
    await expect(page.getByText("見積書のメールに顧客一覧を添付")).toHaveCount(0);
  });
});
