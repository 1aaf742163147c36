import { describe, expect, it } from "vitest";
import { parseNoticed } from "./parse-noticed";

// Sunday 22 November 2026, 14:00 in Japan.
const now = new Date("2026-11-22T05:00:00Z");
const at = (text: string) => ({ ok: true, at: new Date(text) });

describe("when somebody noticed", () => {
  it.each(["", "  ", "いま", "今", "さっき", "たった今", "now", "ＮＯＷ"])(
    "takes %j for just now",
    (typed) => {
      expect(parseNoticed(typed, now)).toEqual({ ok: true, at: null });
    },
  );

  it.each([
    ["13:30", "2026-11-22T13:30:00+09:00"],
    ["１３：３０", "2026-11-22T13:30:00+09:00"],
    ["13時半ごろ", "2026-11-22T13:30:00+09:00"],
    ["午前9時", "2026-11-22T09:00:00+09:00"],
    ["きのうの17時", "2026-11-21T17:00:00+09:00"],
    ["昨日 9:30", "2026-11-21T09:30:00+09:00"],
    ["11/20 9:30", "2026-11-20T09:30:00+09:00"],
    ["11/20(金) 22:20", "2026-11-20T22:20:00+09:00"],
    ["yesterday 9:30 pm", "2026-11-21T21:30:00+09:00"],
  ])("reads %j in Japan's time", (typed, instant) => {
    expect(parseNoticed(typed, now)).toEqual(at(instant));
  });

  it("takes a time that has not come today for the one of yesterday", () => {
    expect(parseNoticed("17時", now)).toEqual(at("2026-11-21T17:00:00+09:00"));
  });

  it("counts a day without a time from its beginning", () => {
    expect(parseNoticed("きのう", now)).toEqual(at("2026-11-21T00:00:00+09:00"));
    expect(parseNoticed("11/20", now)).toEqual(at("2026-11-20T00:00:00+09:00"));
  });

  it.each(["あす", "11/22 23:00", "2027/1/1"])("refuses what lies ahead: %j", (typed) => {
    expect(parseNoticed(typed, now)).toEqual({ ok: false, code: "noticed-in-future" });
  });

  it.each(["朝礼のあと", "11/31", "25:00", "99:99", "13/45 9:00", "<script>"])(
    "says that it cannot be read: %j",
    (typed) => {
      expect(parseNoticed(typed, now)).toEqual({ ok: false, code: "noticed-unreadable" });
    },
  );
});
