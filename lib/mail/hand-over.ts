import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { judgeFailure, type SmtpFailure } from "./judge-failure";
import type { Outcome } from "./outbox";
import { quoteAddress } from "./quote-address";
import type { SmtpAddress } from "./smtp-address";

/** Milliseconds. `silence` is long enough for a server that looks for viruses before it answers. */
export const PATIENCE = { connect: 10_000, silence: 60_000, whole: 120_000 };

/** Somebody else holds the mail by now: not a byte of it left. */
export type LeaseLost = { readonly state: "lease-lost" };

type Envelope = { readonly from: string; readonly to: string; readonly bytes: Buffer };
type Options = {
  /** Awaited when the server is ready for the content, before a byte of it leaves; false stops there. */
  readonly beforeContent: () => Promise<boolean>;
  readonly patience?: typeof PATIENCE;
};

const tlsOptions = {
  "from-start": { secure: true },
  required: { secure: false, requireTLS: true },
  "if-offered": { secure: false, opportunisticTLS: true },
  none: { secure: false, ignoreTLS: true },
} as const satisfies Record<SmtpAddress["tls"], object>;

/** Hands one message to the server, and answers how that ended; never throws what a network can cause. */
export async function handOver(
  server: SmtpAddress,
  { from, to, bytes }: Envelope,
  { beforeContent, patience = PATIENCE }: Options,
): Promise<Outcome | LeaseLost> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    ...tlsOptions[server.tls],
    tls: { minVersion: "TLSv1.2" },
    // Otherwise the name of this machine.
    name: from.slice(from.lastIndexOf("@") + 1),
    dnsTimeout: patience.connect,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.silence,
    logger: false,
  });
  const progress = { isUnderWay: false, isLeaseLost: false };
  const content = Readable.from(lazily(bytes, beforeContent, progress));
  try {
    await withinTime(connection, patience.whole, async () => {
      await step((settled) => connection.connect(settled));
      if (server.signIn) await signIn(connection, server.signIn);
      await step((settled) => connection.send({ from, to: [quoteAddress(to)] }, content, settled));
    });
    connection.quit();
    return { state: "sent" };
  } catch (error) {
    connection.close();
    if (progress.isLeaseLost) return { state: "lease-lost" };
    return judgeFailure(error as SmtpFailure, progress);
  }
}

/** The client reads this once the server has said "go on": the row says `sending` before the first byte. */
async function* lazily(
  bytes: Buffer,
  beforeContent: () => Promise<boolean>,
  progress: { isUnderWay: boolean; isLeaseLost: boolean },
) {
  if (!(await beforeContent())) {
    progress.isLeaseLost = true;
    throw new Error("The lease is lost");
  }
  progress.isUnderWay = true;
  yield bytes;
}

type Settled = (error?: Error | null) => void;

function step(begin: (settled: Settled) => void): Promise<void> {
  return new Promise((resolve, reject) => begin((error) => (error ? reject(error) : resolve())));
}

function signIn(connection: SMTPConnection, { user, password }: { user: string; password: string }) {
  return step((settled) => connection.login({ user, pass: password }, settled));
}

/** A connection reports most of its failures as an event; one that only dribbles on is cut off. */
async function withinTime(connection: SMTPConnection, most: number, work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  const broken = new Promise<never>((_resolve, reject) => {
    connection.on("error", reject);
    timer = setTimeout(() => reject(Object.assign(new Error("Overdue"), { code: "ETIMEDOUT" })), most);
  });
  try {
    await Promise.race([work(), broken]);
  } finally {
    clearTimeout(timer);
  }
}
