import { beforeEach, describe, expect, test } from "vitest";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { version } from "@/package.json";
import { GET } from "./route";

beforeEach(async () => {
  await emptyDatabase();
  await owner.query("DELETE FROM worker_heartbeats");
});

const beat = (secondsAgo: number) =>
  owner.query(
    `INSERT INTO worker_heartbeats (id, started_at, beat_at)
     VALUES (gen_random_uuid(), now(), now() - make_interval(secs => $1))`,
    [secondsAgo],
  );

describe("GET /api/health", () => {
  test("says that all is well while a worker writes heartbeats, and may not be kept by anyone", async () => {
    await beat(1);
    const answer = await GET();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({ status: "ok", database: "ok", worker: "ok", version });
  });

  test("is 503 when no worker has written for fifteen seconds", async () => {
    await beat(16);
    const answer = await GET();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: "down", database: "ok", worker: "down", version });
  });

  test("is 503 when the database does not answer within two seconds", async () => {
    await beat(1);
    const client = await owner.connect();
    try {
      await client.query("BEGIN; LOCK TABLE worker_heartbeats");
      const answer = await GET();
      expect(answer.status).toBe(503);
      expect(await answer.json()).toEqual({ status: "down", database: "down", worker: "down", version });
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  });
});
