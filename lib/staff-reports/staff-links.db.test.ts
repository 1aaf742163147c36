import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anActor, anOrganisation } from "@/lib/testing/factories";
import { recordedTypes } from "@/lib/testing/recorded";
import { aSentReport, aWaitingReport } from "@/lib/testing/staff-reports";
import { declineReport } from "./decline-report";
import { makeStaffLink } from "./make-staff-link";
import { findOpenLink, getReportState, getStaffLink, listStaffLinks, whyNoReports } from "./queries";
import { revokeStaffLink } from "./revoke-staff-link";
import { tidyReports } from "./tidy-reports.job";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation({ name: "株式会社テスト", mailDomains: ["sokuho.example"] });
});

const admin = () => anActor({ roles: ["admin"] });

describe("a link for reports", () => {
  test("opens by its code, of which only the hash and a sealed copy are kept", async () => {
    const actor = await admin();
    const made = await makeStaffLink(actor, { label: "休憩室の掲示" });
    if (!made.ok) throw new Error();
    const { linkId } = made.value;
    const link = await getStaffLink(actor, linkId);
    expect(link?.code).toMatch(/^[\w-]{22}$/);
    expect(await findOpenLink(link?.code)).toEqual({ id: linkId, organisation: "株式会社テスト" });

    const { code, codeHash } = await db.staffLink.findUniqueOrThrow({ where: { id: linkId } });
    expect(Buffer.concat([code, codeHash]).toString()).not.toContain(link?.code);
    expect(await recordedTypes()).toEqual(["staff-link.made"]);
  });

  test("is made once when the same form comes twice", async () => {
    const actor = await admin();
    const submission = { requestId: randomUUID() };
    const first = await makeStaffLink(actor, { label: "a" }, submission);
    expect(await makeStaffLink(actor, { label: "a" }, submission)).toEqual(first);
    expect(await db.staffLink.count()).toBe(1);
  });

  test("stops at once when it is revoked, and shows its code to nobody any more", async () => {
    const actor = await admin();
    const made = await makeStaffLink(actor, { label: "a" });
    if (!made.ok) throw new Error();
    const { linkId } = made.value;
    const code = (await getStaffLink(actor, linkId))?.code ?? "";
    await aSentReport(code);

    expect(await revokeStaffLink(actor, { linkId })).toMatchObject({ ok: true });
    expect(await findOpenLink(code)).toBeNull();
    expect(await getStaffLink(actor, linkId)).toMatchObject({ code: null });
    expect(await revokeStaffLink(actor, { linkId })).toEqual({ ok: false, code: "revoked-already" });
    await expect(revokeStaffLink(actor, { linkId: randomUUID() })).rejects.toThrow(NotFound);
    expect((await recordedTypes()).filter((type) => type === "staff-link.revoked")).toHaveLength(1);
  });

  test("counts what was confirmed, and says what is missing", async () => {
    const actor = await admin();
    await aWaitingReport();
    const [waiting] = await listStaffLinks(actor);
    expect(waiting?._count.reports).toBe(1);
    expect(await whyNoReports(actor)).toBe("no-mail");
    await anOrganisation({ mailDomains: [] });
    expect(await whyNoReports(actor)).toBe("no-domains");
  });

  test("is for who manages the organisation", async () => {
    for (const role of ["reporter", "responder", "supervisor", "legal", "management"] as const) {
      const actor = await anActor({ roles: [role] });
      await expect(makeStaffLink(actor, { label: "a" })).rejects.toThrow(Forbidden);
      await expect(revokeStaffLink(actor, { linkId: randomUUID() })).rejects.toThrow(Forbidden);
      await expect(listStaffLinks(actor)).rejects.toThrow(Forbidden);
      await expect(getStaffLink(actor, randomUUID())).rejects.toThrow(Forbidden);
    }
    expect(await db.staffLink.count()).toBe(0);
  });
});

describe("old reports", () => {
  const older = (column: string, id: string, than: string) =>
    owner.query(`UPDATE staff_reports SET ${column} = now() - $1::interval WHERE id = $2`, [than, id]);

  test("that nobody confirmed are gone after a day, others stay", async () => {
    const actor = await admin();
    const made = await makeStaffLink(actor, { label: "a" });
    const code = made.ok ? ((await getStaffLink(actor, made.value.linkId))?.code ?? "") : "";
    const [old, young] = [await aSentReport(code), await aSentReport(code)];
    const waiting = await aWaitingReport();
    await older("created_at", old.id, "24 hours 1 second");
    await older("created_at", young.id, "23 hours 59 minutes");
    await older("created_at", waiting.reportId, "5 days");

    await tidyReports.run({});
    await tidyReports.run({});
    expect(await getReportState(old.token)).toBeNull();
    expect(await getReportState(young.token)).toMatchObject({ state: "unconfirmed" });
    expect(await getReportState(waiting.token)).toMatchObject({ state: "waiting" });
    expect((await recordedTypes()).filter((type) => type === "staff-report.dropped")).toHaveLength(1);
  });

  test("that became no incident lose their words after thirty days and keep their state", async () => {
    const actor = await anActor({ roles: ["responder"] });
    const [old, young] = [await aWaitingReport(), await aWaitingReport()];
    for (const one of [old, young]) await declineReport(actor, { ...one, reason: "同じ件" });
    await older("decided_at", old.reportId, "30 days 1 second");
    await older("decided_at", young.reportId, "29 days");

    await tidyReports.run({});
    const words = async (id: string) => (await db.staffReport.findUniqueOrThrow({ where: { id } })).sealed;
    expect(await words(old.reportId)).toBeNull();
    expect(await words(young.reportId)).not.toBeNull();
    expect(await getReportState(old.token)).toMatchObject({ state: "declined" });
    expect((await recordedTypes()).filter((type) => type === "staff-report.erased")).toHaveLength(1);
  });
});
