import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anOrganisation } from "@/lib/testing/factories";
import { aQueuedMail, letMailLapse, makeMailDue, queuedMailIds } from "@/lib/testing/mails";
import { type SinkAnswer, startSmtpSink } from "@/lib/testing/smtp-sink";
import { MOST_TRIES } from "./next-try";
import { sendMail } from "./send-mail";
import { sendMailJob } from "./send-mail.job";
import { sweepMailsJob } from "./sweep-mails.job";

const patience = { connect: 2000, silence: 500, whole: 5000 };
const send = (mailId: string) => sendMail(mailId, { patience });
const rowOf = (id: string) => db.outgoingMail.findUniqueOrThrow({ where: { id }, omit: { sealed: true } });

type Sink = Awaited<ReturnType<typeof startSmtpSink>>;
let sink: Sink | undefined;
const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);

async function withSink(behaviour: Parameters<typeof startSmtpSink>[0] = {}): Promise<Sink> {
  sink = await startSmtpSink(behaviour);
  process.env.SMTP_URL = sink.url;
  return sink;
}

beforeEach(async () => {
  logged.mockClear();
  delete process.env.SMTP_URL;
  process.env.MAIL_FROM = "sokuho@sokuho.example";
  await emptyDatabase();
  await anOrganisation();
});

afterEach(async () => {
  await sink?.stop();
  sink = undefined;
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});

describe("a mail", () => {
  test("goes out once, and its row says when", async () => {
    const { mails } = await withSink();
    const mailId = await aQueuedMail({ to: "Nitta@Sokuho.example" });
    await sendMailJob.run({ mailId });
    await sendMailJob.run({ mailId });
    expect(mails).toMatchObject([{ from: "sokuho@sokuho.example", to: ["nitta@sokuho.example"] }]);
    expect(mails[0]?.raw).toContain(`Message-ID: <${mailId}@sokuho.example>`);
    expect(await rowOf(mailId)).toMatchObject({ state: "sent", tries: 1, problem: null, leasedUntil: null });
    expect((await rowOf(mailId)).sentAt).not.toBeNull();
    expect(logged).not.toHaveBeenCalled();
  });

  test("goes out once, however many workers ask at the same time", async () => {
    const { mails } = await withSink();
    const mailId = await aQueuedMail();
    await Promise.all(Array.from({ length: 8 }, () => send(mailId)));
    expect(mails).toHaveLength(1);
    expect(await rowOf(mailId)).toMatchObject({ state: "sent", tries: 1 });
  });

  test("that the server puts off is tried again when it is due, as the same mail", async () => {
    const answers = [451, "accept"] as const;
    let asked = 0;
    const { mails } = await withSink({ atContent: () => answers[asked++] ?? "accept" });
    const mailId = await aQueuedMail();
    await send(mailId);
    const row = await rowOf(mailId);
    expect(row).toMatchObject({ state: "ready", tries: 1, problem: "451", sentAt: null, leasedUntil: null });
    expect(row.notBefore.getTime() - Date.now()).toBeGreaterThan(50_000);

    await send(mailId);
    expect(mails).toHaveLength(1);
    await makeMailDue(mailId);
    await send(mailId);
    expect(await rowOf(mailId)).toMatchObject({ state: "sent", tries: 2, problem: null });
    const ids = mails.map(({ raw }) => /^Message-ID: .*$/m.exec(raw)?.[0]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test("that the server refuses is not tried again", async () => {
    const { mails } = await withSink({ atRecipient: () => 550 });
    const mailId = await aQueuedMail();
    await send(mailId);
    expect(await rowOf(mailId)).toMatchObject({ state: "failed", tries: 1, problem: "550" });
    await sweepMailsJob.run({});
    await send(mailId);
    expect((await rowOf(mailId)).tries).toBe(1);
    expect(mails).toEqual([]);
  });

  test("of which nobody knows whether it arrived is never sent again by itself", async () => {
    const { mails } = await withSink({ atContent: () => "hang-up" });
    const mailId = await aQueuedMail();
    await send(mailId);
    expect(await rowOf(mailId)).toMatchObject({ state: "unknown", problem: "connection", leasedUntil: null });
    await makeMailDue(mailId);
    await sweepMailsJob.run({});
    await send(mailId);
    expect(mails).toHaveLength(1);
  });

  test("is given up after ten tries", async () => {
    const { stop } = await withSink();
    await stop();
    const mailId = await aQueuedMail();
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      await send(mailId);
      expect(await rowOf(mailId)).toMatchObject({ state: "ready", tries, problem: "connection" });
      await makeMailDue(mailId);
    }
    await send(mailId);
    expect(await rowOf(mailId)).toMatchObject({ state: "failed", tries: MOST_TRIES, problem: "connection" });
  });

  test("is held by a lease: who lost it sends nothing, and one mail goes out", async () => {
    let isFirst = true;
    const { mails } = await withSink({
      async atRecipient(): Promise<SinkAnswer> {
        if (!isFirst) return "accept";
        isFirst = false;
        // The holder hangs for so long that it counts as dead, and another takes the mail.
        await letMailLapse(mailId);
        await sweepMailsJob.run({});
        await send(mailId);
        return "accept";
      },
    });
    const mailId = await aQueuedMail();
    await send(mailId);
    expect(mails).toHaveLength(1);
    expect(await rowOf(mailId)).toMatchObject({ state: "sent", tries: 2 });
  });
});

describe("a mail stays in the house", () => {
  test("in a demonstration, whatever the settings say", async () => {
    const { mails } = await withSink();
    await anOrganisation({ isDemo: true });
    const mailId = await aQueuedMail();
    await send(mailId);
    expect(await rowOf(mailId)).toMatchObject({ state: "kept", tries: 0, sentAt: null });
    expect(mails).toEqual([]);
  });

  test("where no server is set", async () => {
    const mailId = await aQueuedMail();
    await send(mailId);
    expect(await rowOf(mailId)).toMatchObject({ state: "kept", problem: null });
    await withSink();
    await makeMailDue(mailId);
    await sweepMailsJob.run({});
    await send(mailId);
    expect(await rowOf(mailId)).toMatchObject({ state: "kept" });
    expect(sink?.mails).toEqual([]);
  });
});

test("what is due is asked for again, each mail as one job", async () => {
  const { stop } = await withSink();
  await stop();
  const [first, second] = [await aQueuedMail(), await aQueuedMail()];
  await send(first);
  await sweepMailsJob.run({});
  await sweepMailsJob.run({});
  expect((await queuedMailIds()).sort()).toEqual([first, second].sort());
});

test("the log says an id and a code, and nothing of the mail", async () => {
  await withSink({ atRecipient: () => 550 });
  const mailId = await aQueuedMail({ to: "canary@sokuho.example", subject: "canary", text: "canary" });
  await send(mailId);
  expect(logged.mock.calls).toEqual([[`mail ${mailId}: failed (550)`]]);
});
