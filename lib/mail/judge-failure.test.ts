import { describe, expect, test } from "vitest";
import { judgeFailure } from "./judge-failure";
import { MOST_TRIES, pauseAfter } from "./next-try";

const before = { isUnderWay: false };
const during = { isUnderWay: true };

describe("a failure", () => {
  test.each([
    ["a refused connection", { code: "ESOCKET", command: "CONN" }, before, "again", "connection"],
    ["a name that is not found", { code: "EDNS", command: "CONN" }, before, "again", "connection"],
    ["a server that is silent at first", { code: "ETIMEDOUT", command: "CONN" }, before, "again", "timeout"],
    [
      "no TLS, though the server says 502",
      { code: "ETLS", responseCode: 502, command: "STARTTLS" },
      before,
      "again",
      "tls",
    ],
    [
      "a certificate that does not hold",
      { code: "ESOCKET", originalCode: "CERT_HAS_EXPIRED", command: "CONN" },
      before,
      "again",
      "tls",
    ],
    [
      "a wrong password",
      { code: "EAUTH", responseCode: 535, command: "AUTH PLAIN" },
      before,
      "again",
      "sign-in",
    ],
    [
      "a sign-in that is asked for late",
      { code: "EENVELOPE", responseCode: 530, command: "MAIL FROM" },
      before,
      "again",
      "sign-in",
    ],
    [
      "a server that greets with 554",
      { code: "EPROTOCOL", responseCode: 554, command: "CONN" },
      before,
      "again",
      "554",
    ],
    ["grey listing", { code: "EENVELOPE", responseCode: 451, command: "RCPT TO" }, before, "again", "451"],
    [
      "an unknown mailbox",
      { code: "EENVELOPE", responseCode: 550, command: "RCPT TO" },
      before,
      "failed",
      "550",
    ],
    [
      "a sender that is refused",
      { code: "EENVELOPE", responseCode: 553, command: "MAIL FROM" },
      before,
      "failed",
      "553",
    ],
    ["an address that cannot be said", { code: "EENVELOPE", command: "API" }, before, "failed", "address"],
    [
      "content that is refused",
      { code: "EMESSAGE", responseCode: 554, command: "DATA" },
      during,
      "failed",
      "554",
    ],
    [
      "content that is put off",
      { code: "EMESSAGE", responseCode: 452, command: "DATA" },
      during,
      "again",
      "452",
    ],
    ["silence after the content", { code: "ETIMEDOUT", command: "CONN" }, during, "unknown", "timeout"],
    [
      "a line cut after the content",
      { code: "ECONNECTION", command: "CONN" },
      during,
      "unknown",
      "connection",
    ],
    ["something else", {}, before, "again", "unexpected"],
    ["something else after the content", {}, during, "unknown", "unexpected"],
  ] as const)("is judged: %s", (_name, failure, progress, state, problem) => {
    expect(judgeFailure(failure, progress)).toEqual({ state, problem });
  });
});

describe("trying again", () => {
  const pauses = Array.from({ length: MOST_TRIES }, (_, at) => pauseAfter(at + 1));

  test("ends after ten tries", () => {
    expect(MOST_TRIES).toBe(10);
    expect(pauses.at(-1)).toBeNull();
    expect(pauses.slice(0, -1)).not.toContain(null);
  });

  test("takes about a day, and never longer breaths than eight hours", () => {
    const seconds = pauses.map((pause) => pause ?? 0);
    expect(seconds.reduce((sum, pause) => sum + pause, 0) / 3600).toBeCloseTo(24, 0);
    expect([...seconds.slice(0, -1)].sort((a, b) => a - b)).toEqual(seconds.slice(0, -1));
    expect(Math.max(...seconds)).toBe(8 * 3600);
  });
});
