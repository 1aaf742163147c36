import { describe, expect, test } from "vitest";
import { parseMailDate } from "./parse-date";

describe("the instant of a Date header", () => {
  test.each([
    ["Sun, 22 Nov 2026 10:05:30 +0900", "2026-11-22T01:05:30.000Z"],
    ["Sun, 22 Nov 2026 10:05:30 +0900 (JST)", "2026-11-22T01:05:30.000Z"],
    ["Sun, 22 Nov 2026 10:05:30 JST", "2026-11-22T01:05:30.000Z"],
    ["22 Nov 2026 10:05 +0900", "2026-11-22T01:05:00.000Z"],
    ["Sun,22 Nov 2026 10:05:30 +09:00", "2026-11-22T01:05:30.000Z"],
    ["Sunday, 22-Nov-26 01:05:30 GMT", "2026-11-22T01:05:30.000Z"],
    ["Sun, 22 Nov 2026 01:05:30 -0000", "2026-11-22T01:05:30.000Z"],
    ["Thu, 31 Dec 2026 20:00:00 -0500 (Eastern (US))", "2027-01-01T01:00:00.000Z"],
    ["Sun, 1 Jan 2017 08:59:60 +0900", "2016-12-31T23:59:59.000Z"],
    ["Mon, 29 Feb 2024 00:00:00 +0900", "2024-02-28T15:00:00.000Z"],
    ["2026-11-22T10:05:30+09:00", "2026-11-22T01:05:30.000Z"],
    ["2026-11-22 01:05:30.123Z", "2026-11-22T01:05:30.000Z"],
  ])("%s", (value, instant) => {
    expect(parseMailDate(value)).toBe(instant);
  });
});

test.each([
  ["nothing", ""],
  ["no zone", "Sun, 22 Nov 2026 10:05:30"],
  ["a zone that nobody knows", "Sun, 22 Nov 2026 10:05:30 XYZ"],
  ["a zone that is far off", "Sun, 22 Nov 2026 10:05:30 +2500"],
  ["a day that there is not", "Tue, 31 Feb 2026 10:05:30 +0900"],
  ["an hour that there is not", "Sun, 22 Nov 2026 25:05:30 +0900"],
  ["a year before mail", "Thu, 1 Jan 1970 00:00:00 +0000"],
  ["a year that never comes", "Sun, 22 Nov 9999 10:05:30 +0900"],
  ["a month that there is not", "Sun, 22 Foo 2026 10:05:30 +0900"],
  ["Japanese words", "2026年11月22日 10:05"],
  ["ten thousand brackets", "(".repeat(10_000)],
])("%s is no instant", (_name, value) => {
  expect(parseMailDate(value)).toBeUndefined();
});
