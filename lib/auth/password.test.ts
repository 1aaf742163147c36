import { describe, expect, it } from "vitest";
import { hashPassword, passwordProblem, verifyPassword } from "./password";

const words = ["鈴木 彩", "suzuki.aya@hinatano.example", "株式会社ひなた野くらし"];

describe("a new password", () => {
  it.each([
    ["eleven characters", "abcdefghijk".slice(0, 11), "too-short"],
    ["a sentence of common words", "four quiet words here", null],
    ["Japanese", "しずかな四つのことばです", null],
    ["256 characters", "correct horse ".repeat(19).slice(0, 256), null],
    ["257 characters", "correct horse ".repeat(19).slice(0, 257), "too-long"],
    ["one character, repeated", "aaaaaaaaaaaaaa", "too-plain"],
    ["a short pattern, repeated", "abc1abc1abc1abc1", "too-plain"],
    ["the row of digits", "123456789012345", "too-plain"],
    ["the product's name in front", "sokuho is very nice", "too-plain"],
    ["the own address", "my suzuki.aya password", "names-you"],
    ["the own address in full width", "ＳＵＺＵＫＩ．ＡＹＡ　ですですです", "names-you"],
    ["the organisation", "株式会社ひなた野くらし2026", "names-you"],
  ])("of %s", (_name, password, expected) => {
    expect(passwordProblem(password, words)).toBe(expected);
  });
});

describe("hashing", () => {
  it("is Argon2id with 64 MiB and three passes", async () => {
    expect(await hashPassword("four quiet words here")).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it("cuts nothing off: the 200th character counts", async () => {
    const long = "x".repeat(199);
    const hash = await hashPassword(`${long}a`);
    expect(await verifyPassword(hash, `${long}a`)).toBe(true);
    expect(await verifyPassword(hash, `${long}b`)).toBe(false);
  });

  it("answers false without a hash", async () => {
    expect(await verifyPassword(null, "nobody has this password")).toBe(false);
  });
});
