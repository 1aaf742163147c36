import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import proxy from "./proxy";

const own = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" };
const post = (headers: Record<string, string>, path = "/sign-in") =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { method: "POST", headers, body: "x" }));

describe("submissions", () => {
  it("of our own pages go on", () => {
    expect(post({ ...own, "content-length": "1" }).headers.get("x-middleware-next")).toBe("1");
  });

  it.each([
    ["another site", { ...own, origin: "https://evil.example", "content-length": "1" }, 403],
    ["a sandboxed page", { ...own, origin: "null", "content-length": "1" }, 403],
    ["no page at all", { host: own.host, "content-length": "1" }, 403],
    [
      "a site whose name begins like ours",
      { ...own, origin: "http://127.0.0.1:3000.evil.example", "content-length": "1" },
      403,
    ],
    ["a page of ours, too long", { ...own, "content-length": "500001" }, 413],
    ["a page of ours, without a length", own, 411],
  ])("of %s are refused with a sentence", async (_name, headers, status) => {
    const response = post(headers);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/[ぁ-ん].*\n.*[a-z]/);
  });

  it("to routes may be long, but not foreign", () => {
    expect(
      post({ ...own, "content-length": "9000000" }, "/api/uploads").headers.get("x-middleware-next"),
    ).toBe("1");
    expect(post({ ...own, origin: "https://evil.example" }, "/api/uploads").status).toBe(403);
  });
});

describe("pages", () => {
  const policyOf = () => {
    const response = proxy(new NextRequest("http://127.0.0.1:3000/"));
    expect(response.headers.get("cache-control")).toBe("no-store");
    return response.headers.get("content-security-policy") ?? "";
  };

  it("run scripts by nonce only, a new one for each answer", () => {
    const [one, other] = [policyOf(), policyOf()];
    expect(one).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';/);
    expect(one).not.toContain("unsafe");
    expect(one).not.toBe(other);
  });
});
