import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { hashOfToken } from "@/lib/auth/secret-token";
import { limits } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anOrganisation } from "@/lib/testing/factories";
import { recordedTypes } from "@/lib/testing/recorded";
import { aSentReport, aStaffLink, mailedDigits, originOf, reported } from "@/lib/testing/staff-reports";
import { confirmReport } from "./confirm-report";
import { newLinkCode } from "./link-code";
import { getReportState } from "./queries";
import { sendDigits } from "./send-digits.job";
import { sendReport } from "./send-report";
import { openSender } from "./sender";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation({ mailDomains: ["sokuho.example"] });
});

const from = (requestId?: string, address?: string) =>
  ({ origin: originOf(address), language: "ja", requestId }) as const;

const theReport = () => db.staffReport.findFirstOrThrow();

/** What a reader of the tables sees, without what is random in every row. */
async function shapeOf(id: string) {
  const { state, reference, codeTries, codeHash, codeUntil, version } =
    await db.staffReport.findUniqueOrThrow({
      where: { id },
    });
  return { state, reference, codeTries, hash: codeHash?.length, hasUntil: codeUntil !== null, version };
}

describe("a report without an account", () => {
  test("is sealed, unconfirmed and shown to nobody, and its digits go to an address of the house", async () => {
    const link = await aStaffLink();
    const { token, id } = await aSentReport(link.code);

    const row = await theReport();
    expect(row).toMatchObject({
      id,
      linkId: link.id,
      state: "unconfirmed",
      happened: "mail",
      reference: null,
    });
    expect(await openSender(id, row.sealed ?? new Uint8Array())).toMatchObject({
      name: reported.name,
      words: reported.words,
      phone: "090-1234-5678",
      noticedAt: null,
    });
    expect(await mailedDigits()).toMatch(/^\d{6}$/);
    expect(await getReportState(token)).toEqual({
      linkId: link.id,
      state: "unconfirmed",
      reference: null,
      isOver: false,
    });
    expect(await recordedTypes()).toEqual(["staff-report.sent", "staff-report.digits-made"]);
  });

  test("leaves nothing that was typed, and no token, in the clear", async () => {
    const { code } = await aStaffLink();
    const { token } = await aSentReport(code);
    const tables = [
      await db.staffReport.findMany(),
      await db.staffLink.findMany(),
      await db.auditEntry.findMany(),
      await db.outgoingMail.findMany(),
      await db.throttle.findMany(),
    ];
    const bytes = tables
      .flat()
      .flatMap((row) => Object.values(row))
      .filter((value) => value instanceof Uint8Array);
    const text = JSON.stringify(tables) + bytes.map((value) => Buffer.from(value).toString()).join();
    for (const secret of [reported.name, reported.email, reported.words, "1234-5678", token, code]) {
      expect(text).not.toContain(secret);
    }
  });

  test("answers and writes the same for an address of the house and for any other", async () => {
    const { code } = await aStaffLink();
    const own = await aSentReport(code);
    const foreign = await aSentReport(code, { email: "nitta@elsewhere.example" });
    const near = await aSentReport(code, { email: "nitta@sokuho.example.evil.example" });

    expect(await shapeOf(foreign.id)).toEqual(await shapeOf(own.id));
    expect(await shapeOf(near.id)).toEqual(await shapeOf(own.id));
    expect(await getReportState(foreign.token)).toEqual(await getReportState(own.token));
    expect(await db.outgoingMail.count()).toBe(1);
    expect(await mailedDigits("nitta@elsewhere.example")).toBeNull();
  });

  test("writes to one address five times an hour, and says so to nobody", async () => {
    const { code } = await aStaffLink();
    const sent = [];
    for (let n = 0; n <= limits["report-mail"].tries; n++) sent.push(await aSentReport(code));
    expect(await db.outgoingMail.count()).toBe(limits["report-mail"].tries);
    const [first, last] = [sent[0], sent.at(-1)];
    expect(await shapeOf(last?.id ?? "")).toEqual(await shapeOf(first?.id ?? ""));
  });

  test("makes its digits once, however often the job runs", async () => {
    const { code } = await aStaffLink();
    const { id } = await aSentReport(code);
    const before = await theReport();
    await Promise.all([sendDigits.run({ reportId: id }), sendDigits.run({ reportId: id })]);
    await sendDigits.run({ reportId: randomUUID() });
    expect(await theReport()).toEqual(before);
    expect(await db.outgoingMail.count()).toBe(1);
  });

  test("keeps when it was noticed, and says where that cannot be read", async () => {
    const { code } = await aStaffLink();
    const send = (noticed: string) => sendReport(code, { ...reported, noticed }, from());
    expect(await send("朝礼のあと")).toEqual({ ok: false, code: "noticed-unreadable" });
    expect(await send("あす")).toEqual({ ok: false, code: "noticed-in-future" });
    expect(await db.staffReport.count()).toBe(0);
    const { id } = await aSentReport(code, { noticed: "2026/1/5 9:30" });
    const { sealed } = await theReport();
    expect((await openSender(id, sealed ?? new Uint8Array())).noticedAt).toBe("2026-01-05T00:30:00.000Z");
  });
});

describe("a link that does not work", () => {
  test("answers the same whether it was revoked or never made, and takes nothing", async () => {
    const { code } = await aStaffLink({ revokedAt: new Date() });
    for (const tried of [code, newLinkCode().code, "", "state", "../x"]) {
      expect(await sendReport(tried, reported, from())).toEqual({ ok: false, code: "link-over" });
    }
    expect(await db.staffReport.count()).toBe(0);
    expect(await db.throttle.count()).toBe(0);
    expect(await recordedTypes()).toEqual([]);
  });
});

describe("too many reports", () => {
  test("from one place are refused with the minutes to wait, recorded once, while others go on", async () => {
    const { code } = await aStaffLink();
    const most = limits["report-address"].tries;
    const send = () => sendReport(code, reported, from(undefined, "192.0.2.7"));
    for (let n = 0; n < most; n++) expect(await send()).toMatchObject({ ok: true });
    expect(await send()).toEqual({ ok: false, code: "too-many-reports", minutes: 60 });
    expect(await send()).toMatchObject({ code: "too-many-reports" });
    expect(await db.staffReport.count()).toBe(most);
    expect((await recordedTypes()).filter((type) => type === "staff-report.paused")).toHaveLength(1);
    expect(await sendReport(code, reported, from())).toMatchObject({ ok: true });
  });

  test("by one link do not stop another link", async () => {
    const [one, other] = [await aStaffLink(), await aStaffLink()];
    for (let n = 0; n < limits["report-link"].tries; n++) await sendReport(one.code, reported, from());
    expect(await sendReport(one.code, reported, from())).toMatchObject({ code: "too-many-reports" });
    expect(await sendReport(other.code, reported, from())).toMatchObject({ ok: true });
  });
});

describe("the same form sent again", () => {
  test("is one report and leads to the same address, twice at once too", async () => {
    const { code } = await aStaffLink();
    const requestId = randomUUID();
    const send = () => sendReport(code, reported, from(requestId));
    const answers = [...(await Promise.all([send(), send()])), await send()];
    expect(new Set(answers.map((answer) => answer.ok && answer.value.token)).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await db.staffReport.count()).toBe(1);
    expect(await recordedTypes()).toEqual(["staff-report.sent"]);
  });

  test("corrects a mistyped address: earlier digits end and new ones go there", async () => {
    const { code } = await aStaffLink();
    const requestId = randomUUID();
    const { token, id } = await aSentReport(code, { email: "nita@sokuho.example" }, requestId);
    const again = await sendReport(code, reported, from(requestId));
    expect(again).toEqual({ ok: true, value: { token } });
    expect(await db.staffReport.count()).toBe(1);
    expect(await shapeOf(id)).toMatchObject({ hash: undefined, hasUntil: false });
    await sendDigits.run({ reportId: id });
    expect(await mailedDigits()).toMatch(/^\d{6}$/);
  });

  test("says something else only while it is not confirmed", async () => {
    const { code } = await aStaffLink();
    const requestId = randomUUID();
    const { token, id } = await aSentReport(code, {}, requestId);
    await confirmReport(token, { code: (await mailedDigits()) ?? "" });
    expect(await sendReport(code, reported, from(requestId))).toEqual({ ok: true, value: { token } });
    const other = { ...reported, words: "別のこと" };
    expect(await sendReport(code, other, from(requestId))).toEqual({ ok: false, code: "form-used" });
    expect(await db.staffReport.count()).toBe(1);
    expect(
      await db.staffReport.findUnique({ where: { tokenHash: hashOfToken(token) ?? Buffer.alloc(32) } }),
    ).toMatchObject({ id, state: "waiting" });
  });
});
