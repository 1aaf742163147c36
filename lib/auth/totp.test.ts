import { describe, expect, it } from "vitest";
import { foldReadableCode, newRecoveryCodes, newTotpSecret, totpAddress, totpCode, totpStep } from "./totp";

const secret = newTotpSecret();
const at = new Date("2026-11-22T03:00:10Z");
const secondsLater = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const code = totpCode(secret, at);
const step = Math.floor(at.getTime() / 30_000);

describe("a code of the authenticator app", () => {
  it.each([
    ["at once", 0, null, step],
    ["one step late", 30, null, step],
    ["one step early, when the phone's clock is fast", -30, null, step],
    ["two steps late", 60, null, null],
    ["after another code of the step before", 0, step - 1, step],
    ["a second time", 0, step, null],
    ["after a later code", 0, step + 1, null],
  ])("%s", (_name, seconds, lastStep, expected) => {
    expect(totpStep(secret, code, secondsLater(seconds), lastStep)).toBe(expected);
  });

  it.each([[""], ["12345"], ["1234567"], ["12345a"], ["１２３４５６"]])("is never %s", (typed) => {
    expect(totpStep(secret, typed, at, null)).toBeNull();
  });

  it("belongs to an app by an address that every app reads", () => {
    const address = new URL(totpAddress(secret, "suzuki@hinatano.example"));
    expect(address.protocol).toBe("otpauth:");
    expect(address.searchParams.get("secret")).toBe(secret);
    expect(address.searchParams.get("issuer")).toBe("Sokuho");
  });
});

describe("recovery codes", () => {
  it("are ten different ones of 16 letters that cannot be mistaken", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const one of codes) expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it.each([
    ["7K2M-QX4A-0P9D-3WFH", "7K2MQX4A0P9D3WFH"],
    ["7k2m qx4a op9d 3wfh", "7K2MQX4A0P9D3WFH"],
    ["７Ｋ２Ｍ－ＱＸ４Ａ－ＯＰ９Ｄ－３ＷＦＨ", "7K2MQX4A0P9D3WFH"],
    ["i1l1", "1111"],
  ])("typed as %s are read as %s", (typed, folded) => {
    expect(foldReadableCode(typed)).toBe(folded);
  });
});
