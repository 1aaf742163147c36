import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { expect, test } from "./fixtures";
import { polyglots } from "./polyglots";

const own = () => new URL(process.env.E2E_URL ?? "").origin;
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const pathOf = (evidenceId: string) => `/api/evidence/${evidenceId}/download`;

async function upload(request: APIRequestContext, at: number): Promise<string> {
  const polyglot = polyglots[at];
  if (!polyglot) throw new Error("no such file");
  const answer = await request.post("/api/evidence", {
    headers: { origin: own(), accept: "application/json" },
    multipart: {
      requestId: randomUUID(),
      purpose: "proof",
      file: { name: polyglot.name, mimeType: "text/html", buffer: polyglot.bytes },
    },
  });
  expect(answer.status(), polyglot.name).toBe(200);
  const { evidenceIds } = (await answer.json()) as { evidenceIds: string[] };
  return evidenceIds[0] ?? "";
}

/** A page of ours that asks for the file as a page, a frame or a script would. */
async function navigate(page: Page, path: string, target: "_self" | "_blank" | "frame") {
  await page.evaluate(
    ([action, where]) => {
      const form = document.createElement("form");
      form.method = "post";
      form.action = action;
      form.target = where;
      form.innerHTML = '<input name="reason" value="check">';
      if (where === "frame")
        document.body.append(Object.assign(document.createElement("iframe"), { name: "frame" }));
      document.body.append(form);
      form.submit();
    },
    [path, target] as const,
  );
}

test("every file that a browser could run comes back as a file, bit for bit", async ({ page, signedIn }) => {
  test.setTimeout(300_000);
  await signedIn({ roles: ["responder"] });
  expect(polyglots.length).toBeGreaterThanOrEqual(40);
  await page.goto("/styleguide/files");

  for (const [at, { name, bytes }] of polyglots.entries()) {
    const path = pathOf(await upload(page.request, at));
    const answer = await page.request.post(path, { headers: { origin: own() }, form: { reason: "check" } });
    expect(answer.status(), name).toBe(200);
    expect(hashOf(await answer.body()), name).toBe(hashOf(bytes));
    const sent = answer.headersArray().map((header) => [header.name.toLowerCase(), header.value] as const);
    const values = (header: string) => sent.filter(([known]) => known === header).map(([, value]) => value);
    expect(values("content-type"), name).toEqual(["application/octet-stream"]);
    expect(values("x-content-type-options"), name).toEqual(["nosniff"]);
    expect(values("content-disposition"), name).toEqual([
      `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(name)}`,
    ]);
    expect(values("content-security-policy"), name).toEqual([
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    ]);
    expect(values("cross-origin-resource-policy"), name).toEqual(["same-origin"]);
    expect(values("cache-control"), name).toEqual(["no-store, no-transform"]);

    const [download] = await Promise.all([page.waitForEvent("download"), navigate(page, path, "_self")]);
    expect(hashOf(await readFile(await download.path())), name).toBe(hashOf(bytes));
    expect(page.url(), name).toBe(`${own()}/styleguide/files`);
    expect(await page.evaluate(() => "__ran" in window), name).toBe(false);
  }

  const acts = await db.evidenceCustody.groupBy({ by: ["act"], _count: true });
  expect(Object.fromEntries(acts.map(({ act, _count }) => [act, _count]))).toEqual({
    received: polyglots.length,
    downloaded: 2 * polyglots.length,
  });
});

test("a file of evidence is no page, no frame, no picture and no script of ours", async ({
  page,
  signedIn,
}) => {
  await signedIn({ roles: ["responder"] });
  await page.goto("/styleguide/files");
  const names = ["page.html", "picture.svg", "code.js", "page.xhtml", "saved.mhtml"];
  for (const name of names) {
    const path = pathOf(
      await upload(
        page.request,
        polyglots.findIndex((file) => file.name === name),
      ),
    );
    expect((await page.request.get(path)).status(), name).toBe(405);
    for (const target of ["frame", "_blank"] as const) {
      await Promise.all([
        page
          .context()
          .waitForEvent("page", { timeout: 3000 })
          .catch(() => null),
        page.waitForEvent("download", { timeout: 3000 }).catch(() => null),
        navigate(page, path, target),
      ]);
    }
    expect(await page.evaluate(() => "__ran" in window), name).toBe(false);
    // A window that was opened for it has closed again, or has shown nothing.
    const others = page
      .context()
      .pages()
      .filter((open) => open !== page);
    for (const open of others) {
      expect(["", ":", "about:blank"], name).toContain(open.url());
      await open.close();
    }
    await page.goto("/styleguide/files");
  }
});
