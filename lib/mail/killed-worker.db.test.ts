import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anOrganisation } from "@/lib/testing/factories";
import { aQueuedMail, letMailLapse } from "@/lib/testing/mails";
import { type SinkAnswer, startSmtpSink } from "@/lib/testing/smtp-sink";
import { sendMail } from "./send-mail";
import { sweepMailsJob } from "./sweep-mails.job";

const stateOf = async (id: string) => (await db.outgoingMail.findUniqueOrThrow({ where: { id } })).state;

let stop: (() => Promise<void>) | undefined;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

afterEach(async () => {
  await stop?.();
  delete process.env.SMTP_URL;
});

/** Another process takes the mail, and dies by SIGKILL where the server is asked for the first time. */
async function killWhile(phase: "atRecipient" | "atContent") {
  let isFirst = true;
  let reached = () => {};
  const untilReached = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const answer = (): SinkAnswer => {
    if (!isFirst) return "accept";
    isFirst = false;
    reached();
    return "silence";
  };
  const sink = await startSmtpSink({ [phase]: answer });
  stop = sink.stop;
  process.env.SMTP_URL = sink.url;
  const mailId = await aQueuedMail();

  const program = `import("./lib/mail/send-mail.ts").then(({ sendMail }) => sendMail(${JSON.stringify(mailId)}))`;
  const worker = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--eval", program],
    { env: process.env, stdio: "ignore" },
  );
  await untilReached;
  worker.kill("SIGKILL");
  await once(worker, "exit");
  return { mailId, mails: sink.mails };
}

test("a worker that is killed before the content leaves costs nothing: the mail goes out once", async () => {
  const { mailId, mails } = await killWhile("atRecipient");
  expect(await stateOf(mailId)).toBe("claimed");
  await sweepMailsJob.run({});
  expect(await stateOf(mailId)).toBe("claimed");

  await letMailLapse(mailId);
  await sweepMailsJob.run({});
  expect(await stateOf(mailId)).toBe("ready");
  await sendMail(mailId);
  expect(await stateOf(mailId)).toBe("sent");
  expect(mails).toHaveLength(1);
});

test("a worker that is killed after the content left has perhaps sent it: nobody sends it again", async () => {
  const { mailId, mails } = await killWhile("atContent");
  expect(await stateOf(mailId)).toBe("sending");

  await letMailLapse(mailId);
  await sweepMailsJob.run({});
  expect(await db.outgoingMail.findUniqueOrThrow({ where: { id: mailId } })).toMatchObject({
    state: "unknown",
    problem: "interrupted",
    leasedUntil: null,
  });
  await sweepMailsJob.run({});
  await sendMail(mailId);
  expect(await stateOf(mailId)).toBe("unknown");
  expect(mails).toHaveLength(1);
});
