import type { Page } from "@playwright/test";
import { anIncident } from "@/lib/testing/factories";
import { axe, expect, test } from "./fixtures";

type Laid = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const PDF: Laid = { name: "申込書.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") };
const list = (name: string): Laid => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from("氏名,メール\r\n佐藤 花子,hanako@shop.example\r\n"),
});

async function lay(page: Page, start: string, file: Laid): Promise<void> {
  await page.goto(start);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "ファイルを置く" }).click();
  await page.waitForURL(/[?&]file=/);
}

for (const script of ["with", "without"] as const)
  test(`${script} JavaScript, a file that is no list says so, and one that is there already is named`, async ({
    page: scripted,
    plainPage,
    signedIn,
  }) => {
    const page = script === "with" ? scripted : plainPage;
    const { user } = await signedIn({ roles: ["responder"], language: "ja" }, page.context());
    const { id } = await anIncident({ members: [{ userId: user.id }] });
    const start = `/incidents/${id}/people/import`;
    await lay(page, start, PDF);
    await expect(page.getByText("「申込書.pdf」は、ここでは名簿として読めません")).toBeVisible();
    await expect(page.getByText("事案の証拠として保管しました")).toBeVisible();
    await expect(page.getByText(/CSVとTSVは500 MBまで.*読めます/).first()).toBeVisible();
    if (script === "with") await axe(page);

    await lay(page, start, list("会員名簿.csv"));
    await expect(page.getByText("読めません")).toHaveCount(0);
    await page.goto(start);
    await page.locator("input[type=file]").setInputFiles(list("会員名簿(2).csv"));
    await page.getByRole("button", { name: "ファイルを置く" }).click();
    await page.waitForURL(/problem=already-here/);
    await expect(page.getByText("同じ内容のファイルが、すでにあります")).toBeVisible();
    await expect(page.getByText("「会員名簿.csv」として、この事案に置いてあります")).toBeVisible();
    await expect(page.getByRole("radio", { name: "会員名簿.csv" })).toBeChecked();
  });

test("a file that is no list is kept, said to be none, and not offered", async ({ page, signedIn }) => {
  const { user } = await signedIn({ name: "岡田 健", language: "ja" });
  const { id } = await anIncident({ members: [{ userId: user.id }] });
  await page.goto(`/incidents/${id}/people/reconcile`);
  await expect(page.getByText("1つ 50 MB まで")).toBeVisible();
  await expect(page.getByText("500 MB")).toHaveCount(0);
  await page.getByLabel("名簿のファイル").setInputFiles(PDF);
  await page.getByRole("button", { name: "ファイルを追加する" }).click();
  await expect(page.getByText("「申込書.pdf」は、ここでは名簿として読めません")).toBeVisible();
  await expect(page.getByRole("radio", { name: "申込書.pdf" })).toHaveCount(0);
  await axe(page);
});
