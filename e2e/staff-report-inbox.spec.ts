import { db } from "@/lib/db/client";
import { aWaitingReport } from "@/lib/testing/staff-reports";
import { axe, complaint, expect, test } from "./fixtures";

test.describe("reports that wait", () => {
  test("two responders decide at once: one takes it up, the other hears who did", async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    await signedIn({ name: "長谷 圭吾", roles: ["responder"] });
    const { reportId } = await aWaitingReport();
    const theirs = await otherBrowser();
    await signedIn({ name: "二宮 遥", roles: ["responder"] }, theirs.context());
    for (const who of [page, theirs]) await who.goto(`/reports/${reportId}`);

    await page.getByRole("button", { name: "受け持って、事案にする" }).dblclick();
    await expect(page).toHaveURL(/\/incidents\/[0-9a-f-]{36}\/questions/);
    await theirs.getByRole("button", { name: "受け持って、事案にする" }).click();
    await expect(complaint(theirs)).toContainText("長谷 圭吾さん");
    expect(await db.incident.count()).toBe(1);

    await theirs.goto(`/reports/${reportId}`);
    await expect(theirs.getByText(/長谷 圭吾さんが .* に受け持ち/)).toBeVisible();
    await expect(theirs.getByRole("main")).not.toContainText("見積書");
    await axe(theirs);
  });

  test("one becomes no incident, with a reason, and its sender hears only that", { tag: "@phone" }, async ({
    page,
    signedIn,
    otherBrowser,
  }) => {
    await signedIn({ name: "長谷 圭吾", roles: ["responder"] });
    const { reportId, token } = await aWaitingReport();
    await page.goto(`/reports/${reportId}`);
    await page.getByText("事案にしない", { exact: true }).click();
    await page.getByRole("button", { name: "理由を残して、事案にしない" }).click();
    await expect(complaint(page)).toContainText("1つ");
    await page.getByLabel("事案にしない理由").fill("同じ件がすでに事案になっています");
    await axe(page);
    await page.getByRole("button", { name: "理由を残して、事案にしない" }).click();
    await expect(page.getByText("事案にしないと決めました")).toBeVisible();
    await expect(page.getByText("待っている報告はありません")).toBeVisible();

    const theirs = await otherBrowser();
    await theirs.goto(`/report/state/${token}`);
    await expect(theirs.getByRole("heading", { name: "事案にはしませんでした" })).toBeVisible();
    await expect(theirs.getByRole("main")).not.toContainText("同じ件");
    await axe(theirs);
  });

  test("are there only for who may open an incident", async ({ page, signedIn }) => {
    await signedIn({ roles: ["admin", "management"] });
    const { reportId } = await aWaitingReport();
    for (const path of ["/reports", `/reports/${reportId}`])
      expect((await page.goto(path))?.status()).toBe(404);
    await page.goto("/");
    await expect(page.getByRole("link", { name: "報告の受付" })).toHaveCount(0);

    await signedIn({ roles: ["responder"] });
    const suspicion = await aWaitingReport({ happened: "insider" });
    expect((await page.goto(`/reports/${suspicion.reportId}`))?.status()).toBe(404);
    for (const path of ["/settings/staff-link", "/settings/staff-link/new"]) {
      expect((await page.goto(path))?.status()).toBe(404);
    }
  });
});
