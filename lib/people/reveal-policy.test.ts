import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goesOnAt, isAlarming, LIMITS } from "./reveal-policy";

const now = new Date("2026-11-10T01:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const looks = (count: number, minutes: number) => Array.from({ length: count }, () => ago(minutes));

describe("looking at people", () => {
  test.each([
    ["nothing before", [], null],
    ["nine within five minutes", looks(9, 1), null],
    ["ten within five minutes", looks(10, 1), ago(-4)],
    ["ten, five minutes ago", looks(10, 5), null],
    ["thirty within an hour", looks(30, 20), ago(-40)],
    ["twenty-nine within an hour", looks(29, 20), null],
    ["both full: the later end counts", [...looks(20, 50), ...looks(10, 4)], ago(-10)],
  ])("%s", (_name, before, until) => {
    expect(goesOnAt(before, now)).toEqual(until);
  });

  test("whoever waits until then may look", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 60 }), (minutes) => {
        const before = minutes.map(ago);
        const until = goesOnAt(before, now);
        return until === null || goesOnAt(before, until) === null;
      }),
    );
  });

  test("nobody looks at more than the limit in any window, however they time it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 120 }), (pauses) => {
        let at = now.getTime();
        const done: Date[] = [];
        for (const pause of pauses) {
          at += pause * 10_000;
          if (goesOnAt(done, new Date(at)) === null) done.push(new Date(at));
        }
        return LIMITS.every(({ count, ms }) =>
          done.every((end) => {
            const age = (look: Date) => end.getTime() - look.getTime();
            return done.filter((look) => age(look) >= 0 && age(look) < ms).length <= count;
          }),
        );
      }),
    );
  });
});

test("the tenth in five minutes, the thirtieth in an hour and each sixtieth of a day are told to others", () => {
  expect(isAlarming(looks(8, 1), now)).toBe(false);
  expect(isAlarming(looks(9, 1), now)).toBe(true);
  expect(isAlarming(looks(29, 20), now)).toBe(true);
  expect(isAlarming(looks(58, 120), now)).toBe(false);
  expect(isAlarming(looks(59, 120), now)).toBe(true);
  expect(isAlarming(looks(119, 120), now)).toBe(true);
});
