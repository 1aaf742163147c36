import { describe, expect, it } from "vitest";
import { chainOf } from "@/lib/findings/chain";
import { evaluate, missingOf } from "@/lib/law/evaluate";
import { type ChainWords, layOutChain, shorten } from "./chain-layout";

const words: ChainWords = {
  fact: ({ name }) => [name, "事実の出どころ"],
  rule: ({ finding }) => [finding.rule, "規則7条"],
  duty: ({ duty }) => [duty.id, "法26条"],
};
const law = evaluate(
  {
    event_type: "misdirected_message",
    information_type: "personal_data",
    "principals.known": 1288,
    "principals.max": 1288,
    special_care_info: false,
    financial_data: "none",
    role: "controller",
    recipients: "external",
    discovered_at: new Date("2026-11-09T13:20:00Z"),
  },
  "2026-11-09",
);
const layout = layOutChain(
  chainOf(
    law,
    missingOf(law).map(({ fact }) => fact),
  ),
  words,
);

describe("the layout of a chain", () => {
  it("keeps every box inside the picture and apart from the others", () => {
    for (const one of layout.boxes) {
      expect([one.x >= 0, one.y >= 0]).toEqual([true, true]);
      expect(one.x + one.width).toBeLessThan(layout.width);
      expect(one.y + one.height).toBeLessThan(layout.height);
      const below = layout.boxes.filter((other) => other !== one && other.x === one.x && other.y >= one.y);
      for (const other of below) expect(other.y).toBeGreaterThan(one.y + one.height);
    }
  });

  it("draws a line for each pair that hangs together, which ends at its box", () => {
    const starts = layout.lines.map(({ path }) => Number(/^M([\d.]+) /.exec(path)?.[1]));
    const ends = layout.lines.map(({ path }) => Number(/H([\d.]+)$/.exec(path)?.[1]));
    const [left, right] = [layout.boxes.map(({ x, width }) => x + width), layout.boxes.map(({ x }) => x)];
    expect(starts.every((x) => left.includes(x))).toBe(true);
    expect(ends.every((x) => right.includes(x))).toBe(true);
    expect(new Set(layout.lines.map(({ key }) => key)).size).toBe(layout.lines.length);
  });

  it("dashes the line of a fact that nobody knows", () => {
    const line = layout.lines.find(({ key }) => key.startsWith("recovered_unread "));
    expect(line?.isSure).toBe(false);
  });
});

describe("words in a box", () => {
  it.each([
    ["本人の数", 24, "本人の数"],
    ["受け取った方が開く前に削除したか", 24, "受け取った方が開く前に…"],
    ["Notification of the people", 24, "Notification of the p…"],
  ])("are cut to what fits: %s", (text, halves, expected) => {
    expect(shorten(text, halves)).toBe(expected);
  });
});
