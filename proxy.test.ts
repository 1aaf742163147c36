import { unstable_doesMiddlewareMatch as reachesProxy } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import proxy, { config } from "./proxy";

const own = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" };
const form = { "content-type": "multipart/form-data; boundary=x" };
const body = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n';
const post = (headers: Record<string, string>, { path = "/sign-in", sent = body } = {}) =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { method: "POST", headers, body: sent }));
const ours = { ...own, ...form, "content-length": String(body.length) };

describe("submissions", () => {
  it("of our own pages go on", async () => {
    expect((await post(ours)).headers.get("x-middleware-next")).toBe("1");
  });

  it.each([
    ["another site", { ...ours, origin: "https://evil.example" }, {}, 403],
    ["a sandboxed page", { ...ours, origin: "null" }, {}, 403],
    ["no page at all", { host: own.host, ...form, "content-length": "1" }, {}, 403],
    [
      "a site whose name begins like ours",
      { ...ours, origin: "http://127.0.0.1:3000.evil.example" },
      {},
      403,
    ],
    ["a page of ours, too long", { ...ours, "content-length": "500001" }, {}, 413],
    ["a page of ours, without a length", { ...own, ...form }, {}, 411],
    ["a page of ours, as text", { ...ours, "content-type": "text/plain" }, {}, 415],
    ["a page of ours, cut off", ours, { sent: "--x\r\nbroken" }, 400],
  ])("of %s are refused with a sentence", async (_name, headers, options, status) => {
    const response = await post(headers, options);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/[ぁ-ん].*\n.*[a-z]/);
  });

  it("to routes may be long, but not foreign", async () => {
    const path = "/api/uploads";
    const long = await post({ ...own, "content-length": "9000000" }, { path });
    expect(long.headers.get("x-middleware-next")).toBe("1");
    expect((await post({ ...own, origin: "https://evil.example" }, { path })).status).toBe(403);
  });

  it.each(["/api/auth/signout", "/api/auth/_log", "/api/csp-report"])(
    "to %s, which reads them whole, have a length and a limit",
    async (path) => {
      expect((await post(own, { path })).status).toBe(411);
      expect((await post({ ...own, "content-length": "500001" }, { path })).status).toBe(413);
      const short = await post({ ...own, "content-length": "9" }, { path });
      expect(short.headers.get("x-middleware-next")).toBe("1");
    },
  );

  it("that report to us may come from anywhere, and to next-auth from our pages alone", async () => {
    const foreign = { host: own.host, origin: "null", "content-length": "9" };
    const report = await post(foreign, { path: "/api/csp-report" });
    expect(report.headers.get("x-middleware-next")).toBe("1");
    expect((await post(foreign, { path: "/api/auth/signout" })).status).toBe(403);
  });
});

describe("pages", () => {
  const policyOf = async () => {
    const response = await proxy(new NextRequest("http://127.0.0.1:3000/"));
    expect(response.headers.get("cache-control")).toBe("no-store");
    return response.headers.get("content-security-policy") ?? "";
  };

  it("run scripts by nonce only, a new one for each answer", async () => {
    const [one, other] = [await policyOf(), await policyOf()];
    expect(one).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';/);
    expect(one).not.toContain("unsafe");
    expect(one).not.toBe(other);
  });
});

describe("what reaches the proxy", () => {
  const id = "0b5c7f0e-7f0e-4c7f-8e0b-5c7f0e7f0e4c";
  it.each([
    ["/", true],
    ["/incidents/new", true],
    ["/api/evidence", false],
    [`/api/evidence/${id}/download`, false],
    ["/api/evidence/", true],
    ["/api/evidence/other", true],
    [`/api/evidence/${id}/download/more`, true],
    ["/api/evidences", true],
    ["/x/api/evidence", true],
  ])("%s: %s", (path, reaches) => {
    expect(reachesProxy({ config, nextConfig: {}, url: path })).toBe(reaches);
  });
});
