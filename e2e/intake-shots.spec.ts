import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";

const OUT = "/tmp/h-pages-shots";
test("shots", async ({ page, signedIn }) => {
  await signedIn({ name: "鈴木 彩", roles: ["responder"] });
  await page.goto("/incidents/new");
  await page.screenshot({ path: `${OUT}/new.png`, fullPage: true });
  await page.locator("input[type=file]").first().setInputFiles({
    name: "お見積書の送付.eml",
    mimeType: "message/rfc822",
    buffer: readFileSync("lib/intake/samples/wrong-attachment.eml"),
  });
  await page.getByRole("button", { name: "ファイルを置く" }).click();
  await page.waitForURL(/\/intake/);
  await page.screenshot({ path: `${OUT}/reading.png`, fullPage: true });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("読み取りました", { timeout: 30_000 });
  const shot = async (name: string) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.screenshot({ path: `${OUT}/${name}-1280.png`, fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: `${OUT}/${name}-390.png`, fullPage: true });
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  await shot("intake-0");
  for (const kind of ["受け取った方", "渡った項目", "起きた日時", "本人の数"]) {
    await page.getByRole("button", { name: `このまま使う ${kind}` }).click();
    await expect(page.getByRole("button", { name: `このまま使う ${kind}` })).toBeHidden();
  }
  await shot("intake-1");
  await page.getByRole("link", { name: "直す 間違いの種類" }).click();
  await page.getByRole("button", { name: "この値を使う" }).waitFor();
  await shot("intake-fix");
  await page.waitForTimeout(6000);
  const url = page.url().replace(/\/intake.*/, "");
  await page.goto(url);
  await shot("incident");
  await page.goto("/incidents");
  await shot("register");
  await page.goto("/");
  await shot("home");
  await page.context().addCookies([{ name: "sokuho-locale", value: "en", url: process.env.E2E_URL ?? "" }]);
  await page.goto(`${url}/intake`);
  await shot("intake-en");
  await page.goto(url);
  await shot("incident-en");
});
