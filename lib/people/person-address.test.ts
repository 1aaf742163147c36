import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { pairAddress, personAddress, readPair } from "./person-address";

const [incidentId, personId, pair] = [randomUUID(), randomUUID(), randomUUID()];

describe("the address of one person", () => {
  test("carries the pair that somebody came from, to and fro", () => {
    const address = personAddress(incidentId, personId, { pair, done: "revealed" });
    const { pathname, searchParams } = new URL(address, "https://sokuho.example");
    expect(pathname).toBe(`/incidents/${incidentId}/people/${personId}`);
    expect(readPair(Object.fromEntries(searchParams))).toBe(pair);
    expect(searchParams.get("done")).toBe("revealed");
    expect(pairAddress(incidentId, pair)).toContain(`/incidents/${incidentId}/people/same?pair=${pair}`);
    expect(personAddress(incidentId, personId, { page: "correct" })).toMatch(/\/correct$/);
  });

  test.each([
    ["an address elsewhere", { from: "same", pair: "//evil.example" }],
    ["a path", { from: "same", pair: `../${pair}` }],
    ["several", { from: "same", pair: [pair, pair] }],
    ["another code", { from: "https://evil.example", pair }],
    ["nothing", {}],
  ])("leads back to no pair with %s", (_what, search) => {
    expect(readPair(search)).toBeNull();
  });
});
