import { beforeEach, describe, expect, it } from "vitest";
import { emptyDatabase } from "@/lib/testing/database";
import { aGroup } from "@/lib/testing/factories";
import { db } from "./client";
import { retryOnConflict } from "./retry-on-conflict";

beforeEach(emptyDatabase);

type Tx = Pick<typeof db, "$executeRaw" | "$queryRaw">;
const statements: Record<string, (tx: Tx, id: string) => Promise<unknown>> = {
  $executeRaw: (tx, id) => tx.$executeRaw`UPDATE groups SET version = version + 1 WHERE id = ${id}::uuid`,
  $queryRaw: (tx, id) =>
    tx.$queryRaw`UPDATE groups SET version = version + 1 WHERE id = ${id}::uuid RETURNING id`,
};

describe.each(Object.entries(statements))("two transactions of %s", (_name, touch) => {
  it("that hold what the other wants next are both carried out, one of them at its second try", async () => {
    const [one, other] = [(await aGroup()).id, (await aGroup()).id];
    let tries = 0;
    let arrive: () => void = () => undefined;
    const bothIn = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const run = (first: string, second: string) =>
      retryOnConflict(() =>
        db.$transaction(async (tx) => {
          await touch(tx, first);
          tries += 1;
          if (tries >= 2) arrive();
          await bothIn;
          await touch(tx, second);
        }),
      );

    await Promise.all([run(one, other), run(other, one)]);
    expect(tries).toBe(3);
    expect((await db.group.findMany()).map(({ version }) => version)).toEqual([2, 2]);
  });
});

describe("what fails for another reason", () => {
  it("is tried once, in a raw statement too", async () => {
    let tries = 0;
    const failing = retryOnConflict(() => {
      tries += 1;
      return db.$executeRaw`SELECT 1 / 0`;
    });
    await expect(failing).rejects.toMatchObject({ code: "P2010" });
    expect(tries).toBe(1);
  });

  it("is given up after three times", async () => {
    let tries = 0;
    const failing = retryOnConflict(() => {
      tries += 1;
      return db.$executeRaw`DO $$ BEGIN RAISE EXCEPTION SQLSTATE '40001'; END $$`;
    });
    await expect(failing).rejects.toMatchObject({ code: "P2010" });
    expect(tries).toBe(3);
  });
});
