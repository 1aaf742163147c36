import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anOrganisation, aUser } from "@/lib/testing/factories";
import { readChallenge } from "./challenges";
import type { RequestOrigin } from "./request-origin";
import { signInEnrolling, signInWithCode } from "./second-step";
import { actorOfSession } from "./sessions";
import { signInWithPassword } from "./sign-in";
import { bookTry, limits } from "./throttle";
import { totpCode } from "./totp";

const password = "four quiet words here";
const origin: RequestOrigin = { address: "192.0.2.10", device: "Chrome · Windows", deviceToken: null };
const email = "suzuki@sokuho.example";

async function enrolled() {
  const { user } = await aUser({ email, password });
  const first = await signInWithPassword({ email, password }, origin);
  if (!first.ok || first.value.next !== "enrol") throw new Error("no way to enrol");
  const secret = (await readChallenge(first.value.challengeToken, "enrol"))?.newSecret ?? "";
  const whole = await signInEnrolling(first.value.challengeToken, totpCode(secret, new Date()), origin);
  if (!whole.ok) throw new Error(whole.code);
  // The next code is that of another step: the one just used is spent.
  await db.user.update({ where: { id: user.id }, data: { totpLastStep: 1 } });
  return { user, secret, ...whole.value };
}

async function challenged(from: RequestOrigin = origin) {
  const result = await signInWithPassword({ email, password }, from);
  if (!result.ok || result.value.next !== "code") throw new Error("no second step");
  return result.value.challengeToken;
}

describe("signing in", () => {
  beforeEach(async () => {
    await emptyDatabase();
    await anOrganisation();
  });

  it("leads through password and first code to a session and ten recovery codes", async () => {
    const { user, codes, sessionToken, deviceToken } = await enrolled();

    expect(codes).toHaveLength(10);
    expect(deviceToken).not.toBeNull();
    expect(await actorOfSession(sessionToken)).toMatchObject({ userId: user.id, roles: ["responder"] });
    const types = (await db.auditEntry.findMany()).map(({ type }) => type).sort();
    expect(types).toEqual(["recovery-codes.made", "second-factor.set", "session.started"]);
  });

  it("opens nothing between password and second factor", async () => {
    await enrolled();
    const token = await challenged();
    expect(await actorOfSession(token)).toBeNull();
  });

  it.each([
    ["a wrong password", email, "another four words"],
    ["an address that nobody has", "nobody@sokuho.example", password],
    ["an empty password", email, ""],
  ])("answers the same to %s", async (_name, address, tried) => {
    await aUser({ email, password });
    const result = await signInWithPassword({ email: address, password: tried }, origin);
    expect(result).toEqual({ ok: false, code: "wrong" });
    expect(await db.auditEntry.findMany()).toMatchObject([{ type: "sign-in.failed", actorKind: "visitor" }]);
    expect(await db.session.count()).toBe(0);
  });

  it("answers the same to somebody who is disabled and to somebody without a password", async () => {
    await aUser({ email, password, disabledAt: new Date() });
    await aUser({ email: "new@sokuho.example" });
    const wrong = { ok: false, code: "wrong" };
    expect(await signInWithPassword({ email, password }, origin)).toEqual(wrong);
    expect(await signInWithPassword({ email: "new@sokuho.example", password }, origin)).toEqual(wrong);
  });

  it("takes a password in full width as the same", async () => {
    await aUser({ email, password });
    const wide = "ｆｏｕｒ　ｑｕｉｅｔ　ｗｏｒｄｓ　ｈｅｒｅ";
    expect(await signInWithPassword({ email, password: wide }, origin)).toMatchObject({ ok: true });
  });

  it("takes a code once, also when it comes several times at the same moment", async () => {
    const { secret } = await enrolled();
    const tokens = [await challenged(), await challenged(), await challenged()];
    const code = totpCode(secret, new Date());
    const results = await Promise.all(
      tokens.map((token) => signInWithCode(token, { code, method: "totp" }, origin)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it("takes each recovery code once, in any spelling", async () => {
    const { codes } = await enrolled();
    const typed = (codes[0] ?? "").toLowerCase().replaceAll("-", " ");
    const first = await signInWithCode(await challenged(), { code: typed, method: "recovery_code" }, origin);
    const again = await signInWithCode(await challenged(), { code: typed, method: "recovery_code" }, origin);
    expect(first.ok).toBe(true);
    expect(again).toEqual({ ok: false, code: "wrong-code" });
  });

  it("ends the second step after five wrong codes", async () => {
    const { secret } = await enrolled();
    const token = await challenged();
    for (let i = 0; i < 5; i++) await signInWithCode(token, { code: "000000", method: "totp" }, origin);
    const right = await signInWithCode(token, { code: totpCode(secret, new Date()), method: "totp" }, origin);
    expect(right.ok).toBe(false);
  });

  it("needs no second factor where a demonstration lifted it, and refuses that session once it is required", async () => {
    await anOrganisation({ isDemo: true, secondFactor: "lifted" });
    await aUser({ email, password });
    const result = await signInWithPassword({ email, password }, origin);
    if (!result.ok || result.value.next !== "home") throw new Error("not signed in");
    expect(await actorOfSession(result.value.sessionToken)).not.toBeNull();

    await anOrganisation({ isDemo: true, secondFactor: "required" });
    expect(await actorOfSession(result.value.sessionToken)).toBeNull();
  });
});

describe("guessing", () => {
  beforeEach(async () => {
    await emptyDatabase();
    await anOrganisation();
  });

  const guess = (n: number) =>
    signInWithPassword({ email, password: `wrong guess ${n}` }, { ...origin, address: `198.51.100.${n}` });

  it("is paused for an account after ten tries, whatever the addresses, and says how long", async () => {
    const { deviceToken } = await enrolled();
    for (let n = 0; n < limits.account.tries; n++) await guess(n);

    const stranger = await signInWithPassword({ email, password }, { ...origin, address: "203.0.113.5" });
    expect(stranger).toMatchObject({ ok: false, code: "too-many-tries", minutes: 60 });

    const owner = await signInWithPassword({ email, password }, { ...origin, deviceToken });
    expect(owner).toMatchObject({ ok: true, value: { next: "code" } });
  });

  it("is paused for an address, for unknown people too, and lets everybody else in", async () => {
    await aUser({ email, password });
    const address = "203.0.113.77";
    for (let n = 0; n < limits.address.tries; n++) await bookTry([{ counter: "address", of: address }]);
    const there = await signInWithPassword({ email, password }, { ...origin, address });
    expect(there).toMatchObject({ ok: false, code: "too-many-tries" });
    expect(await signInWithPassword({ email, password }, origin)).toMatchObject({ ok: true });
  });

  it("cannot slip through by coming all at once", async () => {
    await aUser({ email, password });
    const results = await Promise.all(Array.from({ length: 30 }, (_, n) => guess(n)));
    expect(results.filter((result) => !result.ok && result.code === "wrong")).toHaveLength(
      limits.account.tries,
    );
  });

  it("records the pause once, not every refused try", async () => {
    await aUser({ email, password });
    for (let n = 0; n < limits.account.tries + 5; n++) await guess(n);
    expect(await db.auditEntry.count({ where: { type: "sign-in.paused" } })).toBe(1);
  });
});
