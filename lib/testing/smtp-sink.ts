import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** What the sink got: the envelope, and the message as it came. */
export type SunkMail = { readonly from: string; readonly to: readonly string[]; readonly raw: string };

/** A number is an SMTP refusal; `silence` never answers; `hang-up` cuts every line. */
export type SinkAnswer = "accept" | "silence" | "hang-up" | number;

const CLOSE_MS = 100;

type Behaviour = {
  readonly atRecipient?: () => SinkAnswer | Promise<SinkAnswer>;
  /** Asked once the whole message is there, which is kept in any case. */
  readonly atContent?: () => SinkAnswer | Promise<SinkAnswer>;
  readonly server?: SMTPServerOptions;
};

/** A real mail server on loopback that keeps what it gets. Offers no TLS unless `server` says so. */
export async function startSmtpSink({ atRecipient, atContent, server: options }: Behaviour = {}) {
  const mails: SunkMail[] = [];
  const sockets = new Set<Socket>();
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const answer = (given: SinkAnswer, done: (error?: Error) => void) => {
    if (given === "silence") return;
    if (given === "hang-up") return hangUp();
    done(given === "accept" ? undefined : Object.assign(new Error("Refused"), { responseCode: given }));
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    disableReverseLookup: true,
    // What is still open when it stops is cut off; it does so itself, since a socket under TLS is not ours to destroy.
    closeTimeout: CLOSE_MS,
    ...options,
    async onRcptTo(_address, _session, done) {
      answer((await atRecipient?.()) ?? "accept", done);
    },
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of stream) chunks.push(chunk as Buffer);
      } catch {
        // Cut off before the end: nothing was received.
        return;
      }
      mails.push({
        from: envelope.mailFrom ? envelope.mailFrom.address : "",
        to: envelope.rcptTo.map(({ address }) => address),
        raw: Buffer.concat(chunks).toString("utf8"),
      });
      answer((await atContent?.()) ?? "accept", done);
    },
  });
  server.on("error", () => undefined);
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    mails,
    async stop() {
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
