import { beforeEach, expect, test } from "vitest";
import { systemActor } from "@/lib/auth/actor";
import { organisationKey } from "@/lib/crypto/keyring";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { refuse } from "@/lib/errors";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anOrganisation } from "@/lib/testing/factories";
import { aMail, aQueuedMail, queuedMailIds } from "@/lib/testing/mails";
import { openLetter } from "./letter";
import { queueMail } from "./queue-mail";
import { tidyMailsJob } from "./tidy-mails.job";

const letter = { to: "nitta@sokuho.example", subject: "件名 canary", text: "本文 canary\n二行目" };

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

const letterOf = async (id: string) =>
  openLetter(
    await organisationKey("organisation"),
    id,
    (await db.outgoingMail.findUniqueOrThrow({ where: { id } })).sealed,
  );

test("a mail waits with its job, sealed", async () => {
  const id = await aQueuedMail(letter);
  expect(await db.outgoingMail.findMany({ omit: { sealed: true } })).toMatchObject([
    { id, state: "ready", tries: 0, problem: null, incidentId: null, purpose: "staff-report-code" },
  ]);
  expect(await letterOf(id)).toEqual(letter);
  expect(await queuedMailIds()).toEqual([id]);

  const { rows } = await owner.query<{ stored: string }>(
    `SELECT (SELECT jsonb_agg(to_jsonb(m)) FROM outgoing_mails m)::text
      || encode((SELECT sealed FROM outgoing_mails), 'escape')
      || (SELECT jsonb_agg(to_jsonb(j)) FROM graphile_worker._private_jobs j)::text AS stored`,
  );
  expect(rows[0]?.stored).toContain(id);
  expect(rows[0]?.stored).not.toMatch(/canary|nitta|二行目/);
});

test("a subject is one line, and an address is stored as it is compared", async () => {
  const id = await aQueuedMail({
    ...letter,
    to: "Ｎｉｔｔａ＠Sokuho.Example",
    subject: "件名\r\nBcc: x@y.z\u2028終わり",
  });
  expect(await letterOf(id)).toMatchObject({ to: letter.to, subject: "件名 Bcc: x@y.z 終わり" });
});

test.each(["", "nitta", "a@b@c", "a@b.c\r\nBcc: x@y.z", "a@b.c, x@y.z"])(
  "%j is no address, and the error does not repeat it",
  async (to) => {
    const failure = await aQueuedMail({ ...letter, to }).catch((error: Error) => error);
    expect(failure).toBeInstanceOf(Error);
    if (to) expect(String(failure)).not.toContain(to);
    expect(await db.outgoingMail.count()).toBe(0);
  },
);

test("a change that is refused has written no mail", async () => {
  await unitOfWork(systemActor, async (work) => {
    await queueMail(work, { ...letter, purpose: "test" });
    return refuse("no");
  });
  expect(await db.outgoingMail.count()).toBe(0);
  expect(await queuedMailIds()).toEqual([]);
});

test("what is settled goes after 30 days, and what waits stays", async () => {
  const days = (count: number) => new Date(Date.now() - count * 86_400_000);
  for (const state of ["sent", "kept", "failed", "unknown"] as const) {
    await aMail({ state, createdAt: days(31) });
  }
  const kept = [
    await aMail({ state: "sent", createdAt: days(29) }),
    await aMail({ state: "ready", createdAt: days(31) }),
    await aMail({ state: "sending", createdAt: days(31) }),
  ];
  await tidyMailsJob.run({});
  const left = await db.outgoingMail.findMany({ select: { id: true } });
  expect(left.map(({ id }) => id).sort()).toEqual(kept.sort());
});
