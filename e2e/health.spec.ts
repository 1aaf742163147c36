import { expect, test } from "./fixtures";

test("the server says that all its parts work, and nothing more than that", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ status: "ok", database: "ok", worker: "ok" });
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(answer.headers()).not.toHaveProperty("x-powered-by");
});
