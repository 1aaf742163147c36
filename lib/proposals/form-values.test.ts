import { describe, expect, test } from "vitest";
import type { Correction } from "./correction";
import { valuesOfCorrection, valuesOfRead } from "./form-values";
import type { Proposed } from "./proposed";
import { correctionForm, readCorrection } from "./read-correction";

const ids = {
  incidentId: "11111111-1111-4111-8111-111111111111",
  proposalId: "22222222-2222-4222-8222-222222222222",
  version: "3",
};

const corrections: readonly Correction[] = [
  { kind: "mistake", mistake: "wrong_list" },
  { kind: "mistake", mistake: null },
  { kind: "people", known: 12, most: 40 },
  { kind: "bcc", count: 0 },
  { kind: "bcc", count: 7 },
  { kind: "recipients", chosen: [0, 2] },
  { kind: "recipients", chosen: [] },
  { kind: "visible_addresses", chosen: [1] },
  { kind: "data_items", items: ["email", "name"] },
  { kind: "special_care", found: "unknown" },
  { kind: "my_number", found: "no" },
  { kind: "financial_data", code: "card_number" },
  { kind: "financial_data", code: null },
  { kind: "partner_secret", isSecret: false },
  { kind: "occurred_at", at: "2026-11-09T07:59:00.000Z" },
  { kind: "sender", name: "営業部" },
  { kind: "encryption", protection: "whole" },
];

/** As a conflict sends them: every value as one text, lists joined by commas. */
function sent(kind: Correction["kind"], values: Readonly<Record<string, string>>) {
  const several = (name: string) => name === "chosen" || name === "items";
  const fields = Object.entries({ known: "", most: "", count: "", at: "", name: "", ...values }).map(
    ([name, value]) => [name, several(name) ? [value] : value],
  );
  return correctionForm(kind).parse({ ...ids, kind, ...Object.fromEntries(fields) });
}

describe("the values of a conflict", () => {
  test.each(corrections)("read as what was said: %j", (correction) => {
    const { kind } = correction;
    const read = readCorrection(kind, sent(kind, valuesOfCorrection(correction)), "2026-11-22");
    const said =
      correction.kind === "data_items"
        ? { ...correction, items: expect.arrayContaining([...correction.items]) }
        : correction;
    expect(read).toEqual({ ok: true, correction: said });
  });

  test("of something that was read say what taking it over says", () => {
    const read: readonly (readonly [Proposed, unknown])[] = [
      [
        { kind: "people", people: 1288, rows: 1305 },
        { known: "1288", most: "1288" },
      ],
      [{ kind: "special_care", found: null }, { found: "unknown" }],
      [{ kind: "financial_data", code: null }, { code: "unknown" }],
      [{ kind: "visible_addresses", visible: 4, identifying: 2 }, { chosen: "0,3" }],
      [{ kind: "partner_secret" }, { is: "yes" }],
      [{ kind: "bcc" }, null],
    ];
    for (const [proposed, values] of read) expect(valuesOfRead(proposed, [0, 3])).toEqual(values);
  });
});
