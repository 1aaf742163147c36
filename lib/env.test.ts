import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { BadSettings, envSchema, readEnv } from "./env";

const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
const sentencesOf = (source: Record<string, string>) => {
  try {
    readEnv(source as NodeJS.ProcessEnv);
    return [];
  } catch (error) {
    if (error instanceof BadSettings) return error.sentences;
    throw error;
  }
};

describe(".env.example", () => {
  const lines = example.split("\n");
  const names = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);

  test("holds the variables that are read, no more and no less", () => {
    expect([...names].sort()).toEqual(Object.keys(envSchema.shape).sort());
  });

  test("gives none of them a value", () => {
    expect(lines.filter((line) => /^[A-Z_]+=./.test(line))).toEqual([]);
  });

  test.each(names)("explains %s in English and in Japanese", (name) => {
    const comment = example.split("\n\n").find((block) => block.includes(`\n${name}=`)) ?? "";
    expect(comment).toMatch(/^# [A-Z1]/m);
    expect(comment).toMatch(/[ぁ-ん]/);
  });
});

describe("the settings", () => {
  test("need nothing", () => {
    const env = readEnv({} as NodeJS.ProcessEnv);
    expect(env).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      url: "http://127.0.0.1:3000",
      trustedProxies: [],
    });
    expect(env.databaseUrl).toBeUndefined();
    expect(env.developmentPages).toBe(false);
    expect(env.keyFile).toBe(resolve(".sokuho/keys/master.key"));
  });

  test("count as unset where they are empty, as the example leaves them", () => {
    const empty = Object.fromEntries(Object.keys(envSchema.shape).map((name) => [name, ""]));
    expect(readEnv(empty as unknown as NodeJS.ProcessEnv)).toEqual(readEnv({} as NodeJS.ProcessEnv));
  });

  test("keep the key in the data folder unless it is given its own place", () => {
    expect(readEnv({ SOKUHO_DATA: "/srv/data" } as unknown as NodeJS.ProcessEnv).keyFile).toBe(
      "/srv/data/keys/master.key",
    );
  });

  test.each([
    ["http://sokuho.example.jp/", "http://sokuho.example.jp"],
    ["https://sokuho.example.jp", "https://sokuho.example.jp"],
  ])("take %s as the address %s", (given, url) => {
    expect(readEnv({ SOKUHO_URL: given } as unknown as NodeJS.ProcessEnv).url).toBe(url);
  });

  test.each([
    [{}, "sokuho@[127.0.0.1]"],
    [{ HOST: "::1", SOKUHO_URL: "http://[::1]:3000" }, "sokuho@[IPv6:::1]"],
    [{ SOKUHO_URL: "https://sokuho.example.jp/" }, "sokuho@sokuho.example.jp"],
    [{ SOKUHO_URL: "https://sokuho.example.jp/", MAIL_FROM: "privacy@example.jp" }, "privacy@example.jp"],
  ])("of %o say who sends mail: %s", (given, mailFrom) => {
    expect(readEnv(given as unknown as NodeJS.ProcessEnv)).toMatchObject({ mailFrom });
  });

  test("name the server that mail is handed to", () => {
    const env = readEnv({ SMTP_URL: "smtps://u:p@mail.example.jp" } as unknown as NodeJS.ProcessEnv);
    expect(env.smtp).toMatchObject({ host: "mail.example.jp", port: 465, tls: "from-start" });
    expect(readEnv({} as NodeJS.ProcessEnv).smtp).toBeUndefined();
  });

  test.each([
    ["1", 1],
    ["65535", 65535],
  ])("take the port %s", (given, port) => {
    expect(readEnv({ PORT: given } as unknown as NodeJS.ProcessEnv).port).toBe(port);
  });
});

describe("a setting that cannot be used", () => {
  test.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "30.5"],
    ["PORT", "secret-three-thousand"],
    ["DATABASE_URL", "mysql://root:secret-word@db/sokuho"],
    ["DATABASE_APP_URL", "secret-word"],
    ["SOKUHO_URL", "ftp://secret-word.example.jp"],
    ["SOKUHO_URL", "javascript:secret"],
    ["SOKUHO_DEVELOPMENT_PAGES", "secret-yes"],
    ["SMTP_URL", "https://secret.example.jp"],
    ["SMTP_URL", "smtp://user:secret@relay.example.jp?requireTLS=false"],
    ["MAIL_FROM", "速報 <secret@example.jp>"],
    ["MAIL_FROM", "a@example.jp, secret@example.jp"],
    ["MAIL_FROM", "secret"],
  ])("%s = %s is named in one sentence that does not repeat it", (name, value) => {
    const sentences = sentencesOf({ [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${name} must be .+\\.$`));
    expect(sentences[0]).not.toContain("secret");
  });

  test("does not hide another one", () => {
    expect(sentencesOf({ PORT: "x", SOKUHO_URL: "x", DATABASE_URL: "x" })).toHaveLength(3);
  });
});
