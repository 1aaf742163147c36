import { afterEach, expect, it, vi } from "vitest";
import { logFault } from "./next-auth";

afterEach(() => vi.restoreAllMocks());

it.each([
  ["JWT_SESSION_ERROR", "next-auth: JWT_SESSION_ERROR"],
  ["JWT_SESSION_ERROR\nsokuho: all is well", "next-auth: a fault without a name"],
  ["JWT_SESSION_ERROR\n", "next-auth: a fault without a name"],
  ["koga@example.jp", "next-auth: a fault without a name"],
  ["A".repeat(61), "next-auth: a fault without a name"],
])("a fault is logged by its name alone: %j", (code, line) => {
  const said = vi.spyOn(console, "error").mockReturnValue();
  logFault(code);
  expect(said.mock.calls).toEqual([[line]]);
});
