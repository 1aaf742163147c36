import { expect, test } from "vitest";
import { nextNonce } from "./nonces";

test("no nonce comes twice, over many fillings of the pool", () => {
  const seen = new Set(Array.from({ length: 20_000 }, () => nextNonce().toString("hex")));
  expect(seen.size).toBe(20_000);
  for (const nonce of seen) expect(nonce).toMatch(/^(?!0{24})[0-9a-f]{24}$/);
});
