import { db } from "@/lib/db/client";
import { aUser } from "@/lib/testing/factories";
import { aRoom } from "@/lib/testing/rooms";
import { axe, expect, test } from "./fixtures";

const suzuki = { name: "鈴木 彩", roles: ["responder"] as const };

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
    await expect(page.getByRole("heading", { level: 2, name: "広がりを止める" })).toBeVisible();
    await expect(page.getByText("44分").first()).toBeVisible();
    await expect(page.getByText("1,288人の").first()).toBeVisible();
    await expect(page.getByRole("img", { name: "1,288人の" })).toBeVisible();
    await axe(page);
    if (process.env.SHOTS) {
      await page.screenshot({
        path: `${process.env.SHOTS}/room-${page.viewportSize()?.width}.png`,
        fullPage: true,
      });
      const _size = (await (await page.request.get(`/incidents/${incident.id}`)).text()).length;
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 2, name: "広がりを止める" })).toBeVisible();
      await axe(page);
      await page.screenshot({
        path: `${process.env.SHOTS}/home-${page.viewportSize()?.width}.png`,
        fullPage: true,
      });
    }
  });

  test("tells of what somebody else recorded, without a reload", async ({ page, signedIn }) => {
    const { user } = await signedIn(suzuki);
    const { incident } = await aRoom(user.id);
    await page.goto(`/incidents/${incident.id}`);
    await expect(page.getByRole("heading", { level: 2, name: "広がりを止める" })).toBeVisible();
    const now = new Date();
    await db.containmentAction.create({
      data: {
        id: crypto.randomUUID(),
        incidentId: incident.id,
        kind: "keep_logs",
        state: "done",
        doneAt: now,
        recordedById: user.id,
        recordedAt: now,
      },
    });
    await db.auditEntry.create({
      data: {
        id: crypto.randomUUID(),
        at: now,
        ordinal: 0,
        type: "containment.finished",
        actorKind: "user",
        actorId: user.id,
        incidentId: incident.id,
        data: {},
        mac: Buffer.alloc(32),
      },
    });
    await expect(page.getByRole("heading", { level: 2, name: "山口 誠さんに報告する" })).toBeVisible({
      timeout: 15_000,
    });
    await expect(page.getByRole("link", { name: "報告の内容を見る" })).toBeVisible();
    await expect(page.getByText("この事案が更新されました")).toBeAttached();
  });

  test("shows nothing to a stranger, nor whether it changed", async ({ page, signedIn }) => {
    await signedIn({ name: "二宮 遥", roles: ["responder"] });
    const other = await aUser({ roles: ["responder"] });
    const { incident } = await aRoom(other.user.id);
    expect((await page.goto(`/incidents/${incident.id}`))?.status()).toBe(404);
    expect((await page.request.get(`/api/incidents/${incident.id}/pulse`)).status()).toBe(404);
    await page.goto("/");
    await expect(page.getByText("見積書のメールに顧客一覧を添付")).toHaveCount(0);
  });
});
