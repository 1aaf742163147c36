import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type UserActor, visitor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { MailState, Role } from "@/lib/db/generated/enums";
import { Forbidden } from "@/lib/errors";
import { mail as texts } from "@/lib/i18n/messages/mail";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { aMail } from "@/lib/testing/mails";
import { recorded } from "@/lib/testing/recorded";
import { MAIL_PURPOSES } from "./purposes";
import { getMail, getMailRoute, listMails } from "./queries";
import { sendTestMail } from "./send-test-mail";

let admin: UserActor;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  admin = await anActor({ roles: ["admin"], email: "koga@sokuho.example" });
});

afterEach(() => {
  delete process.env.SMTP_URL;
});

describe("the mailbox", () => {
  test("is for whoever manages the organisation", async () => {
    const others = Object.values(Role).filter((role) => role !== "admin");
    const mailId = await aMail();
    for (const actor of [visitor, await anActor({ roles: others, grants: ["caller", "approver"] })]) {
      await expect(listMails(actor)).rejects.toThrow(Forbidden);
      await expect(getMail(actor, mailId)).rejects.toThrow(Forbidden);
      await expect(getMailRoute(actor)).rejects.toThrow(Forbidden);
      if (actor.kind === "user") {
        await expect(sendTestMail(actor, { locale: "ja" })).rejects.toThrow(Forbidden);
      }
    }
    expect(await db.outgoingMail.count()).toBe(1);
  });

  test("shows what stayed in the house, and no text of what left or may leave", async () => {
    for (const state of Object.values(MailState)) {
      const mailId = await aMail({
        state,
        to: "nitta@sokuho.example",
        subject: "canary",
        text: "canary 123456",
      });
      const shown = JSON.stringify([await listMails(admin), await getMail(admin, mailId)]);
      expect(shown.includes("canary"), state).toBe(state === "kept");
      expect(shown.includes("nitta"), state).toBe(state === "kept");
      expect(shown).not.toContain("sealed");
      if (state !== "kept") expect(shown).toContain("n●●●@sokuho.example");
      await db.outgoingMail.deleteMany();
    }
  });

  test("never shows a mail of an incident", async () => {
    const incident = await anIncident();
    const mailId = await aMail({ incidentId: incident.id });
    expect(await listMails(admin)).toEqual({ mails: [], next: null });
    expect(await getMail(admin, mailId)).toBeNull();
  });

  test("pages by fifty, the newest first, without a gap or a double", async () => {
    const at = Date.now();
    // Five share each moment, so that the id decides.
    for (let number = 0; number < 120; number += 1) {
      await aMail({ createdAt: new Date(at - Math.floor(number / 5) * 1000), subject: String(number) });
    }
    const seen: { id: string; createdAt: Date }[] = [];
    let cursor: string | undefined;
    do {
      const page = await listMails(admin, { cursor });
      expect(page.mails.length).toBeLessThanOrEqual(50);
      seen.push(...page.mails);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(120);
    const times = seen.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  test.each(["", "x", "1.2", `${Date.now()}.not-an-id`, `999999999999999.${randomUUID()}`])(
    "begins at the newest where it was pointed nowhere: %j",
    async (cursor) => {
      await aMail();
      expect((await listMails(admin, { cursor })).mails).toHaveLength(1);
    },
  );

  test("has no page for an id that is none of its mails", async () => {
    expect(await getMail(admin, randomUUID())).toBeNull();
  });
});

test("a test mail goes to the own address, once for one form, and is recorded", async () => {
  const submission = { requestId: randomUUID() };
  const first = await sendTestMail(admin, { locale: "ja" }, submission);
  expect(await sendTestMail(admin, { locale: "ja" }, submission)).toEqual(first);
  const rows = await db.outgoingMail.findMany({ select: { id: true, purpose: true } });
  expect(rows).toMatchObject([{ purpose: "test" }]);
  expect(await recorded()).toMatchObject([
    { type: "mail.test-requested", actorId: admin.userId, data: { mailId: rows[0]?.id } },
  ]);
  await db.outgoingMail.updateMany({ data: { state: "kept" } });
  const shown = await getMail(admin, rows[0]?.id ?? "");
  expect(shown).toMatchObject({ to: "koga@sokuho.example", content: { subject: texts.ja.test.subject } });
});

test("the way that mail goes is said for each installation", async () => {
  expect(await getMailRoute(admin)).toMatchObject({ route: "unset" });
  process.env.SMTP_URL = "smtps://mail.example.jp";
  expect(await getMailRoute(admin)).toMatchObject({ route: "open" });
  await anOrganisation({ isDemo: true });
  expect(await getMailRoute(admin)).toMatchObject({ route: "demo" });
});

test("every state and purpose has its word in both languages", () => {
  for (const { states, purposes } of [texts.ja, texts.en]) {
    expect(Object.keys(states).sort()).toEqual(Object.values(MailState).sort());
    expect(Object.keys(purposes).sort()).toEqual([...MAIL_PURPOSES].sort());
  }
});
