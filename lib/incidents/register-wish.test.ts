import { expect, test } from "vitest";
import { finalReport } from "@/lib/law/deadlines";
import { addDays } from "@/lib/time/calendar-day";
import { awareUntil } from "./register-due";
import { isNarrowed, readRegisterWish, registerAddress } from "./register-wish";

const group = "11111111-1111-4111-8111-111111111111";
const around = { today: "2026-11-22", groupIds: [group] } as const;
const read = (query: string) => {
  const search: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) search[name] = [...(search[name] ?? []), value];
  const single = Object.entries(search).map(([name, all]) => [name, all.length > 1 ? all : all[0]]);
  return readRegisterWish(Object.fromEntries(single), around);
};

test.each([
  ["", {}, []],
  ["text=&status=&group=&sort=newest", {}, []],
  ["text=%E3%80%80ＩＮＣ%20", { text: "INC" }, []],
  [
    "status=open&mine=1&event=lost&law=undecided",
    { status: "open", mine: "1", event: "lost", law: "undecided" },
    [],
  ],
  [`group=${group}`, { group }, []],
  [`group=${group.replaceAll("1", "2")}`, {}, ["group"]],
  ["from=11/9&to=きのう", { from: "2026-11-09", to: "2026-11-21" }, []],
  ["from=11月31日", {}, ["from"]],
  ["from=11/20&to=11/9&status=closed", { status: "closed" }, ["from", "to"]],
  ["status=gone&mine=yes&event=fire&law=maybe&due=now", {}, ["status", "mine", "event", "law", "due"]],
  ["status=open&status=closed", {}, ["status"]],
  [`text=${"あ".repeat(101)}`, {}, ["text"]],
  ["after=x&before='&sort=size&colour=red", {}, []],
])("an address with %j asks for %j and leaves out %j", (query, wish, unread) => {
  expect(read(query)).toEqual({ wish, unread });
});

test("what was read makes an address that reads the same", () => {
  const { wish } = read(
    `text=名簿 %26 表&status=in_progress&mine=1&event=stolen&group=${group}&law=required&due=soon&from=11/1&to=11/9&sort=awareness&after=${group}`,
  );
  expect(Object.keys(wish)).toHaveLength(11);
  expect(read(registerAddress(wish).split("?")[1] ?? "").wish).toEqual(wish);
  expect(registerAddress({})).toBe("/incidents");
});

test("only what leaves something out narrows", () => {
  expect([{}, { after: group }, { sort: "newest" as const }].map(isNarrowed)).toEqual([false, false, false]);
  expect([{ mine: "1" as const }, { sort: "awareness" as const }].map(isNarrowed)).toEqual([true, true]);
});

test.each(["soon", "late"] as const)(
  "%s counts exactly the days of awareness whose limit is that near",
  (level) => {
    for (let shift = 0; shift < 400; shift++) {
      const today = addDays("2026-01-01", shift);
      const limit = addDays(today, level === "soon" ? 7 : -1);
      const { day } = awareUntil(level, today);
      expect(finalReport(day, 30).due <= limit).toBe(true);
      expect(finalReport(addDays(day, 1), 30).due <= limit).toBe(false);
    }
  },
);
