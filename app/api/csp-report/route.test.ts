import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";

const report = (blocked = "https://evil.example/x?name=koga", directive = "script-src-elem") =>
  JSON.stringify({ "csp-report": { "violated-directive": directive, "blocked-uri": blocked } });

const sent = (body: string, headers: Record<string, string> = { "content-length": String(body.length) }) =>
  new Request("http://127.0.0.1:3000/api/csp-report", { method: "POST", body, headers });

let said: MockInstance<typeof console.warn>;
let POST: (request: Request) => Promise<Response>;

beforeEach(async () => {
  said = vi.spyOn(console, "warn").mockReturnValue();
  vi.useFakeTimers({ toFake: ["performance"] });
  // A process of its own for each test, as far as counting goes.
  vi.resetModules();
  ({ POST } = await import("./route"));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a report of the content security policy", () => {
  it("is logged without the address", async () => {
    expect((await POST(sent(report()))).status).toBe(204);
    expect(said.mock.calls).toEqual([["content security policy: script-src-elem refused https:"]]);
  });

  it("brings no line of its own into the log", async () => {
    await POST(sent(report("inline", "script-src\nsokuho: all is well")));
    expect(said.mock.calls.flat().join()).not.toContain("\n");
  });

  it.each([
    ["without a length", {}, 411],
    ["longer than any report", { "content-length": "8193" }, 413],
    ["of a length that is no number", { "content-length": "x" }, 413],
  ])("%s is refused before it is read", async (_name, headers, status) => {
    const request = sent(report(), headers);
    expect((await POST(request)).status).toBe(status);
    expect(request.bodyUsed).toBe(false);
    expect(said).not.toHaveBeenCalled();
  });

  it("that is none is refused", async () => {
    expect((await POST(sent("[]"))).status).toBe(400);
    expect((await POST(sent("{"))).status).toBe(400);
  });

  it("is logged at most twenty times a minute", async () => {
    for (let count = 0; count < 30; count += 1) expect((await POST(sent(report()))).status).toBe(204);
    expect(said).toHaveBeenCalledTimes(20);
    vi.advanceTimersByTime(59_999);
    await POST(sent(report()));
    expect(said).toHaveBeenCalledTimes(20);
    vi.advanceTimersByTime(1);
    await POST(sent(report()));
    expect(said).toHaveBeenCalledTimes(21);
  });
});
