import { beforeEach, describe, expect, test } from "vitest";
import { newSecretToken } from "@/lib/auth/secret-token";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anOrganisation } from "@/lib/testing/factories";
import { recordedTypes } from "@/lib/testing/recorded";
import { aSentReport, aStaffLink, mailedDigits, originOf } from "@/lib/testing/staff-reports";
import { confirmReport } from "./confirm-report";
import { TRIES } from "./digits";
import { getReportState } from "./queries";
import { renewDigits } from "./renew-digits";
import { sendDigits } from "./send-digits.job";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation({ mailDomains: ["sokuho.example"] });
});

async function sent(wishes = {}) {
  const { code, id: linkId } = await aStaffLink();
  const { token, id } = await aSentReport(code, wishes);
  const digits = (await mailedDigits()) ?? "none";
  const wrong = digits === "000000" ? "000001" : "000000";
  return { token, id, linkId, digits, wrong };
}

const stateOf = (id: string) => db.staffReport.findUniqueOrThrow({ where: { id } });
const year = () => new Date(Date.now() + 9 * 3_600_000).getUTCFullYear();

describe("the six digits", () => {
  test("give the report its reference and show it to responders", async () => {
    const one = await sent();
    expect(await confirmReport(one.token, { code: one.digits })).toMatchObject({ ok: true });
    expect(await stateOf(one.id)).toMatchObject({
      state: "waiting",
      reference: `R-${year()}-0001`,
      codeHash: null,
      codeUntil: null,
    });
    expect(await recordedTypes()).toContain("staff-report.confirmed");

    const next = await sent();
    await confirmReport(next.token, { code: next.digits });
    expect((await stateOf(next.id)).reference).toBe(`R-${year()}-0002`);
  });

  test("count five wrong tries, say how many are left, and end with the fifth", async () => {
    const { token, id, digits, wrong } = await sent();
    for (let left = TRIES - 1; left > 0; left--) {
      expect(await confirmReport(token, { code: wrong })).toEqual({ ok: false, code: "digits-wrong", left });
    }
    expect(await confirmReport(token, { code: wrong })).toEqual({ ok: false, code: "digits-over" });
    expect(await confirmReport(token, { code: digits })).toEqual({ ok: false, code: "digits-over" });
    expect(await getReportState(token)).toMatchObject({ state: "unconfirmed", isOver: true });
    expect((await stateOf(id)).sealed).not.toBeNull();
    expect((await recordedTypes()).filter((type) => type === "staff-report.digits-refused")).toHaveLength(1);
  });

  test("answer the same for an address that got none", async () => {
    const { token } = await sent({ email: "nitta@elsewhere.example" });
    const answers = [];
    for (let n = 0; n < TRIES; n++) answers.push(await confirmReport(token, { code: String(100_000 + n) }));
    expect(answers.map((answer) => !answer.ok && answer.code)).toEqual([
      ...Array(TRIES - 1).fill("digits-wrong"),
      "digits-over",
    ]);
    expect(await getReportState(token)).toMatchObject({ isOver: true });
  });

  test("take no more than five tries of fifty at once", async () => {
    const { token, wrong, id } = await sent();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => confirmReport(token, { code: wrong })),
    );
    expect(answers.filter((answer) => !answer.ok && answer.code === "digits-wrong")).toHaveLength(TRIES - 1);
    expect((await stateOf(id)).codeTries).toBe(TRIES);
  });

  test("confirm once when they are sent twice at once, and answer both the same", async () => {
    const { token, digits } = await sent();
    const answers = await Promise.all([
      confirmReport(token, { code: digits }),
      confirmReport(token, { code: digits }),
    ]);
    expect(answers).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect((await recordedTypes()).filter((type) => type === "staff-report.confirmed")).toHaveLength(1);
  });

  test("hold for thirty minutes", async () => {
    const { token, id, digits } = await sent();
    const { codeUntil, createdAt } = await stateOf(id);
    expect(Math.round(((codeUntil?.getTime() ?? 0) - createdAt.getTime()) / 60_000)).toBe(30);
    await owner.query("UPDATE staff_reports SET code_until = now() WHERE id = $1", [id]);
    expect(await confirmReport(token, { code: digits })).toEqual({ ok: false, code: "digits-over" });
    expect(await getReportState(token)).toMatchObject({ isOver: true });
  });

  test("of another report do not fit", async () => {
    const [one, other] = [await sent(), await sent()];
    expect(await confirmReport(one.token, { code: other.digits })).toMatchObject({ code: "digits-wrong" });
  });

  test("are asked of nobody with an unknown token", async () => {
    for (const token of [newSecretToken().token, "", "x"]) {
      await expect(confirmReport(token, { code: "123456" })).rejects.toThrow(NotFound);
      expect(await getReportState(token)).toBeNull();
    }
  });

  test("still confirm when the link was revoked meanwhile", async () => {
    const { token, digits, linkId } = await sent();
    await db.staffLink.update({ where: { id: linkId }, data: { revokedAt: new Date() } });
    expect(await confirmReport(token, { code: digits })).toMatchObject({ ok: true });
  });
});

describe("new digits", () => {
  test("go to the address typed now, and end the earlier ones", async () => {
    const { token, id, digits } = await sent({ email: "nita@sokuho.example" });
    expect(await renewDigits(token, { email: "nitta@sokuho.example" }, originOf())).toMatchObject({
      ok: true,
    });
    expect(await confirmReport(token, { code: digits })).toMatchObject({ ok: false });
    await sendDigits.run({ reportId: id });
    expect(await confirmReport(token, { code: (await mailedDigits()) ?? "" })).toMatchObject({ ok: true });
    expect(await recordedTypes()).toContain("staff-report.corrected");
  });

  test("begin five tries anew after the earlier ones ended", async () => {
    const { token, id, wrong } = await sent();
    for (let n = 0; n < TRIES; n++) await confirmReport(token, { code: wrong });
    await renewDigits(token, { email: "nitta@sokuho.example" }, originOf());
    await sendDigits.run({ reportId: id });
    expect(await confirmReport(token, { code: (await mailedDigits()) ?? "" })).toMatchObject({ ok: true });
  });

  test("are refused once it is confirmed, and for an unknown token", async () => {
    const { token, digits } = await sent();
    await confirmReport(token, { code: digits });
    const email = "nitta@sokuho.example";
    expect(await renewDigits(token, { email }, originOf())).toEqual({ ok: false, code: "confirmed-already" });
    await expect(renewDigits(newSecretToken().token, { email }, originOf())).rejects.toThrow(NotFound);
  });
});
