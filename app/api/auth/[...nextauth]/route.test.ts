import { NextRequest } from "next/server";
import { afterEach, expect, it, vi } from "vitest";
import { GET, POST } from "./route";

afterEach(() => vi.restoreAllMocks());

const asked = (path: string, init?: { method: "POST"; body: string }) =>
  [
    new NextRequest(`http://127.0.0.1:3000/api/auth/${path}`, {
      ...init,
      headers: { "content-type": "application/json" },
    }),
    { params: Promise.resolve({ nextauth: path.split("/") }) },
  ] as const;

it("has no log that a stranger can write to", async () => {
  const said = vi.spyOn(console, "error").mockReturnValue();
  const body = JSON.stringify({ level: "error", code: "CLIENT_ERROR\nsokuho: all is well" });
  const response = await POST(...asked("_log", { method: "POST", body }));
  expect(response.status).toBe(404);
  expect(said).not.toHaveBeenCalled();
});

it.each(["signin", "signin/email", "callback/email", "error", "verify-request", "Session", "_log"])(
  "has no %s",
  async (path) => {
    expect((await GET(...asked(path))).status).toBe(404);
    expect((await POST(...asked(path, { method: "POST", body: "{}" }))).status).toBe(404);
  },
);
