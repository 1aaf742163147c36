import { join, resolve } from "node:path";
import * as z from "zod";
import { parseSmtpAddress, type SmtpAddress } from "./mail/smtp-address";

const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), type.optional());

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be a Postgres address like postgres://user:password@host:5432/sokuho",
});

const smtpUrl = z.string().refine((text) => parseSmtpAddress(text) !== null, {
  error:
    "must be an address like smtps://user:password@mail.example.jp, without a password where requireTLS=false",
});

const mailFrom = z.string().regex(/^[^\s\p{C}@<>()[\],:;"\\]+@[^\s\p{C}@<>()[\],:;"\\]+$/u, {
  error: "must be one mail address like sokuho@example.jp",
});

/** Every variable that Sokuho reads. `.env.example` says the same to people; a test holds the two together. */
export const envSchema = z.object({
  DATABASE_URL: optional(postgresUrl),
  DATABASE_APP_URL: optional(postgresUrl),
  SOKUHO_DATA: optional(z.string()),
  SOKUHO_KEY_FILE: optional(z.string()),
  SOKUHO_URL: optional(
    z.url({ protocol: /^https?$/, error: "must be an address like https://sokuho.example.jp" }),
  ),
  HOST: optional(z.string()),
  PORT: optional(
    z.coerce
      .number({ error: "must be a port number between 1 and 65535" })
      .int({ error: "must be a port number between 1 and 65535" })
      .min(1, { error: "must be a port number between 1 and 65535" })
      .max(65535, { error: "must be a port number between 1 and 65535" }),
  ),
  TRUST_PROXY: optional(z.string()),
  SMTP_URL: optional(smtpUrl),
  MAIL_FROM: optional(mailFrom),
  SOKUHO_DEVELOPMENT_PAGES: optional(z.enum(["0", "1"], { error: "must be 0 or 1" })),
});

export type Env = {
  /** The owner's connection: migrations and the app role only. Unset: the embedded server. */
  readonly databaseUrl: string | undefined;
  /** What web and worker connect with; made by `npm start` unless it is given. */
  readonly appDatabaseUrl: string | undefined;
  /** Absolute folder of everything that belongs to this installation. */
  readonly dataFolder: string;
  readonly keyFile: string;
  /** Where people reach Sokuho, without a slash at the end. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** Addresses of the proxies whose forwarded headers count. */
  readonly trustedProxies: readonly string[];
  /** The server that mail is handed to. Unset: mail stays in the house. */
  readonly smtp: SmtpAddress | undefined;
  /** The sender of every mail. */
  readonly mailFrom: string;
  readonly developmentPages: boolean;
};

/** Settings that cannot be used: one sentence for each, naming the variable and never its value. */
export class BadSettings extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.name = "BadSettings";
  }
}

/** The settings, read and checked; throws `BadSettings`. Empty means unset. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = envSchema.safeParse(source);
  if (!parsed.success) {
    throw new BadSettings(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`));
  }

  const given = parsed.data;
  const dataFolder = resolve(/* turbopackIgnore: true */ given.SOKUHO_DATA ?? ".sokuho");
  const host = given.HOST ?? "127.0.0.1";
  const port = given.PORT ?? 3000;
  const url = (given.SOKUHO_URL ?? `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`).replace(
    /\/+$/,
    "",
  );
  return {
    databaseUrl: given.DATABASE_URL,
    appDatabaseUrl: given.DATABASE_APP_URL,
    dataFolder,
    keyFile: resolve(
      /* turbopackIgnore: true */ given.SOKUHO_KEY_FILE ?? join(dataFolder, "keys", "master.key"),
    ),
    url,
    host,
    port,
    trustedProxies: (given.TRUST_PROXY ?? "")
      .split(",")
      .map((entry) => entry.trim())
      .filter(Boolean),
    smtp: parseSmtpAddress(given.SMTP_URL ?? "") ?? undefined,
    mailFrom: given.MAIL_FROM ?? `sokuho@${mailDomainOf(url)}`,
    developmentPages: given.SOKUHO_DEVELOPMENT_PAGES === "1",
  };
}

/** A mail address has a number in brackets where it has no name. */
function mailDomainOf(url: string): string {
  const { hostname } = new URL(url);
  return /^[\d.]+$/.test(hostname) ? `[${hostname}]` : hostname.replace(/^\[/, "[IPv6:");
}
