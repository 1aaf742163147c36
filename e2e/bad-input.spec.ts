import type { APIRequestContext } from "@playwright/test";
import { terminalActor } from "@/lib/auth/actor";
import { makePasswordLink } from "@/lib/auth/password-links";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { aGroup, aUser } from "@/lib/testing/factories";
import { enrolHere } from "./enrol";
import { expect, test } from "./fixtures";

const own = () => new URL(process.env.E2E_URL ?? "").origin;

/** Rows that a submission could have written. */
async function rows() {
  const { rows: found } = await owner.query<{ n: string }>(
    `SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM groups) + (SELECT count(*) FROM organisations)
      + (SELECT count(*) FROM sessions) + (SELECT count(*) FROM audit_entries) AS n`,
  );
  return Number(found[0]?.n);
}

/** The hidden fields of the form with this field, as a browser without JavaScript would send them. */
async function formOf(request: APIRequestContext, path: string, field: string) {
  const html = await (await request.get(path)).text();
  const form = html.split("<form").find((part) => part.includes(`name="${field}"`)) ?? "";
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  const decoded = (text = "") =>
    text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
  const fields = Object.fromEntries(hidden.map(([, name, value]) => [decoded(name), decoded(value)]));
  expect(
    Object.keys(fields).some((name) => name.startsWith("$ACTION")),
    `${path} has a form`,
  ).toBe(true);
  return fields;
}

type Sent = Record<string, string | { name: string; mimeType: string; buffer: Buffer }>;

/** Every kind of bad input for one form; each is answered with 4xx. */
async function attack(request: APIRequestContext, path: string, field: string) {
  const canary = "canary-8f3a";
  const hidden = await formOf(request, path, field);
  const file = { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(canary) };
  const send = (multipart: Sent, headers = {}) =>
    request.post(path, { multipart: { ...hidden, ...multipart }, headers: { origin: own(), ...headers } });
  const reference = Object.keys(hidden).find((name) => /^\$ACTION_\d+:\d+$/.test(name)) ?? "";
  const answers: Record<string, { status(): number; text(): Promise<string> }> = {
    "1 MB in a field": await send({ [field]: canary + "x".repeat(1_000_000) }),
    "an unknown field": await send({ [field]: canary, isAdmin: "1" }),
    "a file in a text field": await send({ [field]: file }),
    "a prototype": await send({ [field]: canary, "constructor.prototype": "1" }),
    "another site": await send({ [field]: canary }, { origin: "https://evil.example" }),
    "a broken action": await send({ [field]: canary, [reference]: "{broken" }),
    "another action": await send({ [field]: canary, [reference]: '{"id":"00","bound":null}' }),
  };
  for (const [what, answer] of Object.entries(answers)) {
    expect([400, 403, 404, 413], `${path}: ${what}: ${answer.status()}`).toContain(answer.status());
    expect(await answer.text(), `${path}: ${what}`).not.toContain(canary);
  }
}

test.describe("what no page of ours sends", () => {
  const canary = "canary-8f3a-password";

  test("is answered with 4xx, written nowhere and logged nowhere", async ({
    request,
    serverLog,
    organisation: _,
  }) => {
    await aUser({ email: "owner@sokuho.example", password: "four quiet words here" });
    const fields = { email: "owner@sokuho.example", password: canary, next: "/" };
    const hidden = await formOf(request, "/sign-in", "password");
    const send = (
      multipart: Record<string, string | { name: string; mimeType: string; buffer: Buffer }>,
      headers = {},
    ) =>
      request.post("/sign-in", {
        multipart: { ...hidden, ...multipart },
        headers: { origin: own(), ...headers },
      });
    const before = await rows();

    const answers = {
      "1 MB in a field": await send({ ...fields, password: canary + "x".repeat(1_000_000) }),
      "an unknown field": await send({ ...fields, role: "admin" }),
      "a prototype": await send({ ...fields, __proto__x: "1", "constructor.prototype": "1" }),
      "a file in a text field": await send({
        ...fields,
        email: { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(canary) },
      }),
      "another site": await send(fields, { origin: "https://evil.example" }),
      "no origin": await request.post("/sign-in", { multipart: { ...hidden, ...fields } }),
      "an unknown action": await request.post("/sign-in", {
        multipart: fields,
        headers: { origin: own(), "next-action": "00".repeat(21) },
      }),
      "a broken action body": await request.post("/sign-in", {
        data: "[not json",
        headers: { origin: own(), "next-action": "00".repeat(21), "content-type": "text/plain" },
      }),
      "broken multipart": await request.post("/sign-in", {
        data: Buffer.from("--x\r\nbroken"),
        headers: { origin: own(), "content-type": "multipart/form-data; boundary=x" },
      }),
    };
    for (const [what, answer] of Object.entries(answers)) {
      expect(answer.status(), what).toBeGreaterThanOrEqual(400);
      expect(answer.status(), what).toBeLessThan(500);
      expect(await answer.text(), what).not.toContain(canary);
    }
    expect(await rows()).toBe(before);
    expect(serverLog()).not.toContain(canary);
  });

  test("is refused by every form", async ({ page, signedIn, serverLog }) => {
    const { user } = await signedIn({ roles: ["admin"] });
    const somebody = await aUser();
    const { id: groupId } = await aGroup();
    const link = await unitOfWork<string, never>(terminalActor, async (work) =>
      done(await makePasswordLink(work, user.id)),
    );
    const forms = [
      ["/settings/account", "currentPassword"],
      ["/settings/organisation", "name"],
      ["/settings/people/invite", "email"],
      [`/settings/people/${somebody.user.id}`, "email"],
      ["/settings/groups/new", "name"],
      [`/settings/groups/${groupId}`, "name"],
      ["/confirm", "password"],
      [`/set-password/${link.ok ? link.value : ""}`, "password"],
    ] as const;
    const before = await rows();
    for (const [path, field] of forms) await attack(page.request, path, field);
    expect(await rows()).toBe(before);

    await emptyDatabase();
    await attack(page.request, "/setup", "setupCode");
    expect(await rows()).toBe(0);
    expect(serverLog()).not.toContain("canary-8f3a");
  });

  test("is refused by the second step too", async ({ page, organisation: _ }) => {
    const password = "four quiet words here";
    const { user } = await aUser({ password });
    const passwordStep = async () => {
      await page.goto("/sign-in");
      await page.getByLabel("メールアドレス").fill(user.email);
      await page.getByLabel("パスワード", { exact: true }).fill(password);
      await page.getByRole("button", { name: "ログインする" }).click();
      await page.waitForURL(/\/sign-in\/(enrol|code)/);
    };
    await passwordStep();
    await attack(page.request, "/sign-in/enrol", "code");
    await enrolHere(page);
    await page.context().clearCookies({ name: "sokuho.session" });
    await passwordStep();
    const before = await rows();
    await attack(page.request, "/sign-in/code", "code");
    await attack(page.request, "/sign-in/recovery", "code");
    expect(await rows()).toBe(before);
  });

  test("as a cookie opens nothing and breaks nothing", async ({ request, organisation: _ }) => {
    const values = [
      "",
      "x",
      "%",
      "%E0%A4%A",
      "a.b.c.d.e",
      "eyJhbGciOiJub25lIn0..",
      "é",
      "\u{1f512}".repeat(3),
      "A".repeat(5000),
    ];
    for (const value of values) {
      for (const name of ["sokuho.session", "__Host-sokuho.session", "next-auth.session-token"]) {
        const answer = await request.get("/settings/account", {
          headers: { cookie: `${name}=${encodeURI(value)}` },
          maxRedirects: 0,
        });
        expect(answer.status(), `${name}=${value.slice(0, 20)}`).toBe(307);
        expect(answer.headers().location).toContain("/sign-in");
      }
    }
    const bearer = await request.get("/api/auth/session", { headers: { authorization: "Bearer %" } });
    expect(bearer.status()).toBeLessThan(500);
    expect(await bearer.text()).not.toContain("name");
  });
});
