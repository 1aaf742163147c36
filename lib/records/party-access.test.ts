import { describe, expect, it } from "vitest";
import { accessAfter } from "./party-access";

const heard = (...outcomes: string[]) =>
  outcomes.map((outcome, hour) => ({ outcome, at: new Date(Date.UTC(2026, 10, 10, hour)) }));

describe("what is known of one recipient", () => {
  it.each([
    ["nothing heard", [], "unknown", null],
    ["asked alone", ["asked"], "unknown", null],
    ["refused", ["asked", "refused"], "unknown", null],
    ["deleted by telephone", ["asked", "deleted_unopened.by_phone"], "deleted_unopened", "by_phone"],
    ["looked, then deleted", ["viewed.by_phone", "deleted.signed_reply"], "deleted", "signed_reply"],
    [
      "looked, then said to have deleted it unopened",
      ["viewed.gateway_log", "deleted_unopened.by_phone"],
      "deleted",
      "by_phone",
    ],
    [
      "looked, then gave it back",
      ["viewed.gateway_log", "recovered.signed_reply"],
      "recovered_opened",
      "signed_reply",
    ],
    [
      "opened and deleted, then gave the rest back",
      ["deleted.by_phone", "recovered.by_phone"],
      "recovered_opened",
      "by_phone",
    ],
    ["gave it back, and nobody knows that they looked", ["recovered.by_phone"], "recovered", "by_phone"],
    [
      "gave it back, then found to have looked",
      ["recovered.by_phone", "viewed.gateway_log"],
      "viewed",
      "gateway_log",
    ],
    [
      "the same with a stronger proof",
      ["deleted_unopened.by_phone", "deleted_unopened.signed_reply"],
      "deleted_unopened",
      "signed_reply",
    ],
    ["silence after an answer", ["deleted.by_phone", "unreachable"], "deleted", "by_phone"],
    ["no evidence that we know", ["deleted.hearsay"], "deleted", null],
  ])("%s", (_what, outcomes, access, strength) => {
    expect(accessAfter(heard(...outcomes))).toEqual({ access, strength });
    expect(accessAfter(heard(...outcomes).reverse())).toEqual({ access, strength });
  });
});
