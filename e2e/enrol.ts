import type { Page } from "@playwright/test";
import { totpCode } from "@/lib/auth/totp";

/** The secret that the page shows for an app that cannot scan. */
export async function shownSecret(page: Page): Promise<string> {
  const text = await page.locator("main").innerText();
  const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(text)?.[0];
  if (!secret) throw new Error("The page shows no secret for the authenticator app");
  return secret.replaceAll(" ", "");
}

/** Goes through setting up an authenticator app; answers its secret and the recovery codes that are shown once. */
export async function enrolHere(page: Page) {
  await page.getByRole("heading", { name: "認証アプリを登録する" }).waitFor();
  const secret = await shownSecret(page);
  await page.getByLabel("6桁の数字").fill(totpCode(secret, new Date()));
  await page.getByRole("button", { name: "登録する" }).click();
  await page.getByRole("heading", { name: "回復コードを保管してください" }).waitFor();
  const codes = await page.getByRole("list", { name: "回復コード" }).getByRole("listitem").allInnerTexts();
  await page.getByRole("link", { name: "保管したので、先へ進む" }).click();
  await page.waitForURL("/");
  return { secret, codes };
}
