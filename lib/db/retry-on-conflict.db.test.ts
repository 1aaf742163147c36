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
    let [tries, holding] = [0, 0];
    const [bothIn, oneDone] = [gate(), gate()];
    const run = async (first: string, second: string) => {
      await retryOnConflict(() =>
        db.$transaction(async (tx) => {
          tries += 1;
          // The loser's second try would otherwise be able to get into the winner's way again.
          if (tries > 2) await oneDone.opened;
          await touch(tx, first);
          holding += 1;
          if (holding === 2) bothIn.open();
          await bothIn.opened;
          await touch(tx, second);
        }),
      );
      oneDone.open();
    };

    await Promise.all([run(one, other), run(other, one)]);
    expect(tries).toBe(3);
    expect((await db.group.findMany()).map(({ version }) => version)).toEqual([2, 2]);
  });
});

describe("a raw statement", () => {
  it("that fails for another reason is tried once", async () => {
    let tries = 0;
    const failing = retryOnConflict(() => {
      tries += 1;
      return db.$executeRaw`SELECT 1 / 0`;
    });
    await expect(failing).rejects.toMatchObject({ code: "P2010" });
    expect(tries).toBe(1);
  });

  it("that is in the way every time is given up after three", async () => {
    let tries = 0;
    const failing = retryOnConflict(() => {
      tries += 1;
      return db.$executeRaw`DO $$ BEGIN RAISE EXCEPTION SQLSTATE '40001'; END $$`;
    });
    await expect(failing).rejects.toMatchObject({ code: "P2010" });
    expect(tries).toBe(3);
  });
});

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
