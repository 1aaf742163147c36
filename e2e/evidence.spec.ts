import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { db } from "@/lib/db/client";
import { readOriginal } from "@/lib/evidence/read-original";
import { listStored } from "@/lib/storage/stored-files";
import { placeOf } from "@/lib/storage/stored-place";
import { anIncident } from "@/lib/testing/factories";
import { axe, complaint, expect, test } from "./fixtures";

const PAGE = "/styleguide/files";
const own = () => new URL(process.env.E2E_URL ?? "").origin;
const csv = (text = "氏名,メール\r\n山田 花子,hanako@example.jp\r\n") => ({
  name: "名簿 2026.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});
const some = (name: string, length: number) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: randomBytes(length),
});
const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 400_000 };

async function kept() {
  let stored = 0;
  for await (const _ of listStored()) stored += 1;
  return { incidents: await db.incident.count(), files: await db.evidence.count(), stored };
}

test.beforeEach(async () => {
  await rm(`${process.env.SOKUHO_DATA}/evidence`, { recursive: true, force: true });
});

test("a file is put into the door and opens an incident", { tag: "@phone" }, async ({ page, signedIn }) => {
  await signedIn({ roles: ["responder"] });
  await page.goto(PAGE);
  await axe(page);
  await page.getByLabel("送ったメールやファイル").setInputFiles(csv());
  await page.getByRole("button", { name: "ファイルを置く" }).click();
  await page.waitForURL(/\/incidents\/[0-9a-f-]{36}\/intake$/);
  const { id, incidentId } = await db.evidence.findFirstOrThrow();
  expect(page.url()).toContain(incidentId);
  expect((await readOriginal(incidentId, id, 1000)).bytes.equals(csv().buffer)).toBe(true);
});

test("a file is put into the door without JavaScript, and what is wrong is said", async ({
  plainPage,
  signedIn,
}) => {
  await signedIn({ roles: ["responder"] }, plainPage.context());
  await plainPage.goto(PAGE);
  await plainPage.getByRole("button", { name: "ファイルを置く" }).click();
  await plainPage.waitForURL(/\/incidents\/new\?problem=no-file$/);

  await plainPage.goto(PAGE);
  await plainPage.getByLabel("送ったメールやファイル").setInputFiles([csv(), some("写真.jpg", 90_000)]);
  await plainPage.getByRole("button", { name: "ファイルを置く" }).click();
  await plainPage.waitForURL(/\/incidents\/[0-9a-f-]{36}\/intake$/);
  expect(await kept()).toEqual({ incidents: 1, files: 2, stored: 2 });

  const { incidentId } = await db.evidence.findFirstOrThrow();
  await plainPage.goto(`${PAGE}?incident=${incidentId}`);
  await plainPage.getByLabel("送ったメールやファイル").setInputFiles(csv());
  await plainPage.getByRole("button", { name: "ファイルを置く" }).click();
  await plainPage.waitForURL(new RegExp(`/incidents/${incidentId}/intake\\?problem=already-here&file=`));
  expect(await kept()).toEqual({ incidents: 1, files: 2, stored: 2 });
});

test("sending shows how far it is and can be stopped, and nothing is left of it", async ({
  page,
  signedIn,
}) => {
  await signedIn({ roles: ["responder"] });
  await page.goto(PAGE);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.emulateNetworkConditions", slow);
  await page.getByLabel("送ったメールやファイル").setInputFiles(some("長い.zip", 6_000_000));
  await page.getByRole("button", { name: "ファイルを置く" }).click();
  await expect(page.getByRole("status").filter({ hasText: /6\.0 MBのうち \d(\.\d)? (MB|kB)/ })).toBeVisible();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await axe(page);
  await page.getByRole("button", { name: "送るのをやめる" }).click();
  await expect(complaint(page)).toContainText("送るのをやめました");
  await expect.poll(kept).toEqual({ incidents: 0, files: 0, stored: 0 });

  await devtools.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await page.getByRole("button", { name: "ファイルを置く" }).click();
  await page.waitForURL(/\/intake$/);
  expect(await kept()).toEqual({ incidents: 1, files: 1, stored: 1 });
});

test("files are dropped on the door, and beside it nothing happens", async ({ page, signedIn }) => {
  await signedIn({ roles: ["responder"] });
  await page.goto(PAGE);
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["From: a@example.jp\r\nTo: b@example.jp\r\n\r\nx"], "mail.eml"));
    return transfer;
  });
  await page.getByRole("heading", { level: 1 }).dispatchEvent("drop", { dataTransfer: files });
  expect(page.url()).toContain(PAGE);
  const door = page.getByText("ここに置くか、選んでください");
  await door.dispatchEvent("dragover", { dataTransfer: files });
  await door.dispatchEvent("drop", { dataTransfer: files });
  await page.waitForURL(/\/intake$/);
  expect((await db.evidence.findFirstOrThrow()).mediaType).toBe("message/rfc822");
});

test("what cannot be taken is said in place, and what was chosen stays", async ({
  page,
  signedIn,
  otherBrowser,
}) => {
  const { user } = await signedIn({ roles: ["responder"] });
  await page.goto(PAGE);
  const button = page.getByRole("button", { name: "ファイルを置く" });
  const input = page.getByLabel("送ったメールやファイル");
  await button.click();
  await expect(complaint(page)).toContainText("ファイルが選ばれていません");
  await input.setInputFiles(some("empty.csv", 0));
  await button.click();
  await expect(complaint(page)).toContainText("ファイルが空です");
  await input.setInputFiles(Array.from({ length: 11 }, (_, at) => some(`${at}.txt`, 5)));
  await button.click();
  await expect(complaint(page)).toContainText("10個まで");
  await axe(page);

  await input.setInputFiles(csv());
  await page.context().setOffline(true);
  await button.click();
  await expect(complaint(page)).toContainText("つながっていません");
  await page.context().setOffline(false);
  await db.session.updateMany({ data: { expiresAt: new Date(0) } });
  await button.click();
  await expect(complaint(page)).toContainText("ログインが切れました");
  expect(await kept()).toEqual({ incidents: 0, files: 0, stored: 0 });

  const { id } = await anIncident({ members: [{ userId: user.id, relation: "responder" }] });
  const stranger = await otherBrowser();
  await signedIn({ roles: ["responder"] }, stranger.context());
  await stranger.goto(`${PAGE}?incident=${id}`);
  await stranger.getByLabel("送ったメールやファイル").setInputFiles(csv());
  await stranger.getByRole("button", { name: "ファイルを置く" }).click();
  await expect(complaint(stranger)).toContainText("見つかりません");
});

test("sixty megabytes arrive whole, and a refusal of them arrives too", async ({
  page,
  signedIn,
  serverLog,
}) => {
  await signedIn({ roles: ["responder"] });
  const file = some("大きい.zip", 60_000_000);
  const send = (accept: string) =>
    page.request.post("/api/evidence", {
      headers: { origin: own(), accept },
      multipart: { requestId: randomUUID(), purpose: "disclosed", file },
    });
  const answer = await send("application/json");
  expect(answer.status()).toBe(200);
  const { incidentId, evidenceIds } = (await answer.json()) as { incidentId: string; evidenceIds: string[] };
  const { sha256, bytes } = await db.evidence.findUniqueOrThrow({ where: { id: evidenceIds[0] ?? "" } });
  expect(Number(bytes)).toBe(file.buffer.length);
  expect(Buffer.from(sha256 ?? []).toString("hex")).toBe(
    createHash("sha256").update(file.buffer).digest("hex"),
  );
  expect(serverLog()).not.toContain("Request body exceeded");
  expect(incidentId).toMatch(/^[0-9a-f-]{36}$/);

  // Refused before a byte of it is read: the sentence arrives all the same.
  await db.session.updateMany({ data: { expiresAt: new Date(0) } });
  const late = await send("application/json");
  expect(late.status()).toBe(401);
  expect(((await late.json()) as { message: string }).message).toContain("ログイン");
});

test("bad submissions are answered with a sentence and keep nothing", async ({
  page,
  signedIn,
  serverLog,
}) => {
  await signedIn({ roles: ["responder"] });
  const canary = "canary-77d1";
  const fields = { requestId: randomUUID(), purpose: "proof" };
  const file = { name: `${canary}.csv`, mimeType: "text/csv", buffer: Buffer.from(canary) };
  const headers = { origin: own(), accept: "application/json" };
  const post = (multipart: Record<string, string | typeof file>, more = {}) =>
    page.request.post("/api/evidence", { headers: { ...headers, ...more }, multipart });
  const raw = (data: Buffer | string, type: string) =>
    page.request.post("/api/evidence", { headers: { ...headers, "content-type": type }, data });
  const answers = {
    "the file before its fields": [await post({ file, ...fields }), 400],
    "an unknown field": [await post({ ...fields, role: "admin", file }), 400],
    "no file": [await post(fields), 422],
    "another site": [await post({ ...fields, file }, { origin: "https://evil.example" }), 403],
    "a sandboxed page": [await post({ ...fields, file }, { origin: "null" }), 403],
    "an unknown incident": [
      await post({ requestId: randomUUID(), incidentId: randomUUID(), purpose: "proof", file }),
      404,
    ],
    "broken multipart": [await raw("--x\r\nbroken", "multipart/form-data; boundary=x"), 400],
    "multipart without a boundary": [await raw("x", "multipart/form-data"), 400],
    JSON: [await raw("{}", "application/json"), 400],
    text: [await raw(canary, "text/plain"), 400],
  } as const;
  for (const [what, [answer, status]] of Object.entries(answers)) {
    expect(answer.status(), what).toBe(status);
    const text = await answer.text();
    expect(text, what).toMatch(/[ぁ-ん]/);
    expect(text, what).not.toContain(canary);
    expect(answer.headers()["content-security-policy"], what).toContain("sandbox");
    expect(answer.headers()["cache-control"], what).toBe("no-store");
  }
  expect((await page.request.get("/api/evidence")).status()).toBe(405);
  expect(await kept()).toEqual({ incidents: 0, files: 0, stored: 0 });
  expect(serverLog()).not.toContain(canary);
});

test("an original is taken out for a reason, without JavaScript too", async ({
  page,
  plainPage,
  signedIn,
}) => {
  const { user } = await signedIn({ roles: ["responder"] });
  const { id: incidentId } = await anIncident({ members: [{ userId: user.id, relation: "responder" }] });
  const answer = await page.request.post("/api/evidence", {
    headers: { origin: own(), accept: "application/json" },
    multipart: { requestId: randomUUID(), incidentId, purpose: "proof", file: csv() },
  });
  const [evidenceId] = ((await answer.json()) as { evidenceIds: string[] }).evidenceIds;
  await plainPage.context().addCookies(await page.context().cookies());
  for (const browser of [page, plainPage]) {
    await browser.goto(`${PAGE}?incident=${incidentId}&evidence=${evidenceId}`);
    await browser.getByText("原本を取り出す").click();
    await browser.getByLabel("当局や警察に出す").check();
    const [download] = await Promise.all([
      browser.waitForEvent("download"),
      browser.getByRole("button", { name: "理由を残して取り出す" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("名簿 2026.csv");
    expect((await readFile(await download.path())).equals(csv().buffer)).toBe(true);
  }
  await axe(page);
  const reasonless = await page.request.post(`/api/evidence/${evidenceId}/download`, {
    headers: { origin: own() },
  });
  expect(reasonless.status()).toBe(400);
  const foreign = { origin: "https://evil.example" };
  const stolen = await page.request.post(`/api/evidence/${evidenceId}/download`, {
    headers: foreign,
    form: { reason: "check" },
  });
  expect(stolen.status()).toBe(403);
  const entries = await db.auditEntry.findMany({ where: { type: "evidence.downloaded" } });
  expect(entries.map(({ data }) => data)).toEqual([
    { evidenceId, reason: "authority" },
    { evidenceId, reason: "authority" },
  ]);
});

test("an original that was changed is not handed out", async ({ page, signedIn }) => {
  const { user } = await signedIn({ roles: ["responder"] });
  const { id: incidentId } = await anIncident({ members: [{ userId: user.id, relation: "responder" }] });
  const upload = async (file: ReturnType<typeof some>) => {
    const multipart = { requestId: randomUUID(), incidentId, purpose: "proof", file };
    const headers = { origin: own(), accept: "application/json" };
    const answer = await page.request.post("/api/evidence", { headers, multipart });
    const [evidenceId = ""] = ((await answer.json()) as { evidenceIds: string[] }).evidenceIds;
    const { storageKey } = await db.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
    const stored = placeOf(storageKey).file;
    const sealed = await readFile(stored);
    sealed.fill(0, sealed.length - 9);
    await writeFile(stored, sealed);
    return `/api/evidence/${evidenceId}/download`;
  };
  const take = (path: string) =>
    page.request.post(path, { headers: { origin: own() }, form: { reason: "check" } });

  const short = await take(await upload(csv()));
  expect(short.status()).toBe(409);
  expect(await short.text()).toContain("原本が、置いたときと変わっています");
  await expect(take(await upload(some("long.zip", 3_000_000)))).rejects.toThrow(/aborted|hang up|ECONNRESET/);
  expect(await db.auditEntry.count({ where: { type: "evidence.check-failed" } })).toBe(2);
});
