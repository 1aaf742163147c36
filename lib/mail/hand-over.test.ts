import { createServer } from "node:net";
import type { SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { type SinkAnswer, startSmtpSink } from "@/lib/testing/smtp-sink";
import { handOver } from "./hand-over";
import type { SmtpAddress } from "./smtp-address";

const patience = { connect: 1000, silence: 400, whole: 3000 };
const envelope = {
  from: "sokuho@sokuho.example",
  to: "nitta@sokuho.example",
  bytes: Buffer.from("Subject: x\r\n\r\nhello\r\n"),
};

type Sink = Awaited<ReturnType<typeof startSmtpSink>>;
const sinks: Sink[] = [];
afterEach(async () => {
  for (const sink of sinks.splice(0)) await sink.stop();
});

async function aSink(behaviour: Parameters<typeof startSmtpSink>[0] = {}): Promise<Sink> {
  const sink = await startSmtpSink(behaviour);
  sinks.push(sink);
  return sink;
}

const at = ({ port }: { port: number }, more: Partial<SmtpAddress> = {}): SmtpAddress => ({
  host: "127.0.0.1",
  port,
  tls: "none",
  signIn: null,
  ...more,
});

const hand = (server: SmtpAddress, beforeContent = async () => true) =>
  handOver(server, envelope, { beforeContent, patience });

describe("handing a mail over", () => {
  test("ends with it there, once, to one address", async () => {
    const sink = await aSink();
    expect(await hand(at(sink))).toEqual({ state: "sent" });
    expect(sink.mails).toMatchObject([{ from: envelope.from, to: [envelope.to] }]);
  });

  // The sink refuses two dots in a row, in quotes too.
  test.each([".a@docomo.ne.jp", "a.@ezweb.ne.jp"])("reaches %s, in quotes", async (to) => {
    const sink = await aSink();
    const options = { beforeContent: async () => true, patience };
    expect(await handOver(at(sink), { ...envelope, to }, options)).toEqual({ state: "sent" });
    expect(sink.mails).toMatchObject([{ to: [to.replace(/^(.*)@/, '"$1"@')] }]);
  });

  test.each<[string, SinkAnswer, object]>([
    ["a mailbox that is unknown", 550, { state: "failed", problem: "550" }],
    ["a server that wants more time", 451, { state: "again", problem: "451" }],
    ["a server that falls silent before the content", "silence", { state: "again", problem: "timeout" }],
    ["a server that hangs up before the content", "hang-up", { state: "again", problem: "connection" }],
  ])("stops before the content at %s", async (_name, answer, outcome) => {
    let begun = false;
    const sink = await aSink({ atRecipient: () => answer });
    const result = await hand(at(sink), async () => {
      begun = true;
      return true;
    });
    expect(result).toEqual(outcome);
    expect(begun).toBe(false);
    expect(sink.mails).toEqual([]);
  });

  test.each<[string, SinkAnswer, object]>([
    ["refuses", 554, { state: "failed", problem: "554" }],
    ["puts it off", 452, { state: "again", problem: "452" }],
    ["falls silent", "silence", { state: "unknown", problem: "timeout" }],
    ["dies", "hang-up", { state: "unknown", problem: "connection" }],
  ])("is judged by what a server says that has the content and %s", async (_name, answer, outcome) => {
    const sink = await aSink({ atContent: () => answer });
    expect(await hand(at(sink))).toEqual(outcome);
    expect(sink.mails).toHaveLength(1);
  });

  test("sends nothing where another holds the mail by now", async () => {
    const sink = await aSink();
    expect(await hand(at(sink), async () => false)).toEqual({ state: "lease-lost" });
    expect(sink.mails).toEqual([]);
  });

  test("sends nothing where the row could not be written", async () => {
    const sink = await aSink();
    const broken = async () => Promise.reject(new Error("the database is gone"));
    expect(await hand(at(sink), broken)).toMatchObject({ state: "again" });
    expect(sink.mails).toEqual([]);
  });

  test("has an end with a server that dribbles for ever", async () => {
    const dribbling = createServer((socket) => {
      const timer = setInterval(() => socket.write("220-wait\r\n"), 100);
      socket.on("error", () => undefined).on("close", () => clearInterval(timer));
    });
    await new Promise<void>((listening) => dribbling.listen(0, "127.0.0.1", listening));
    const { port } = dribbling.address() as { port: number };
    const begun = Date.now();
    expect(await hand(at({ port }))).toEqual({ state: "again", problem: "timeout" });
    expect(Date.now() - begun).toBeLessThan(patience.whole + 1000);
    dribbling.close();
  });

  test("is tried again where nobody listens", async () => {
    const sink = await startSmtpSink();
    await sink.stop();
    expect(await hand(at(sink))).toEqual({ state: "again", problem: "connection" });
  });
});

describe("TLS", () => {
  test("is insisted on: a server without it gets no mail", async () => {
    const sink = await aSink();
    expect(await hand(at(sink, { tls: "required" }))).toEqual({ state: "again", problem: "tls" });
    expect(await hand(at(sink, { tls: "from-start" }))).toMatchObject({ state: "again" });
    expect(sink.mails).toEqual([]);
  });

  test("asks for a certificate that holds: neither mail nor password goes to another server", async () => {
    const heard: string[] = [];
    const onAuth: SMTPServerOptions["onAuth"] = ({ username }, _session, done) => {
      heard.push(username ?? "");
      done(new Error("no"));
    };
    const signIn = { user: "sokuho", password: "canary" };
    const starting = await aSink({ server: { disabledCommands: [], onAuth } });
    const secure = await aSink({ server: { secure: true, onAuth } });
    expect(await hand(at(starting, { tls: "required", signIn }))).toEqual({ state: "again", problem: "tls" });
    expect(await hand(at(secure, { tls: "from-start", signIn }))).toEqual({ state: "again", problem: "tls" });
    expect([...starting.mails, ...secure.mails, ...heard]).toEqual([]);
  });

  test("may be missing where the settings say so", async () => {
    const sink = await aSink();
    expect(await hand(at(sink, { tls: "if-offered" }))).toEqual({ state: "sent" });
  });
});

describe("signing in to the server", () => {
  const onAuth: SMTPServerOptions["onAuth"] = ({ password }, _session, done) =>
    password === "right" ? done(null, { user: "sokuho" }) : done(new Error("wrong"));
  const server = { authOptional: false, allowInsecureAuth: true, onAuth };

  test("comes before the mail", async () => {
    const sink = await aSink({ server });
    expect(await hand(at(sink, { signIn: { user: "sokuho", password: "right" } }))).toEqual({
      state: "sent",
    });
  });

  test("that fails is for the administrator: the mail waits", async () => {
    const sink = await aSink({ server });
    const wrong = { state: "again", problem: "sign-in" };
    expect(await hand(at(sink, { signIn: { user: "sokuho", password: "wrong" } }))).toEqual(wrong);
    expect(await hand(at(sink))).toEqual(wrong);
    expect(sink.mails).toEqual([]);
  });
});
