import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { asSuperuser, ownDataFolder, recordSome } from "@/lib/testing/audit-log";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anchorPath } from "./anchor-file";
import { anchorHead, anchorKey } from "./anchor-head";
import { withChain } from "./chain-connection";
import { compactAnchors } from "./compact-anchors";
import { sealPending } from "./seal";
import { verifyAudit } from "./verify";

const PASSES = 4;

beforeEach(async () => {
  await emptyDatabase();
  const leave = ownDataFolder();
  for (let pass = 0; pass < PASSES; pass += 1) {
    await recordSome(5);
    await sealPending();
  }
  return leave;
});

const read = () => readFileSync(anchorPath(), "utf8");
const write = (text: string) => writeFileSync(anchorPath(), text);
const lines = () => read().trimEnd().split("\n");
const kinds = async () => (await verifyAudit()).findings.map(({ kind }) => kind);
const compact = async () => {
  const key = await anchorKey();
  await withChain("read-committed", (query) =>
    compactAnchors(query, { key, path: anchorPath(), spareLines: 0 }),
  );
};

describe("the anchor file", () => {
  it("has a line for the empty chain and one for each pass, for its owner only", () => {
    expect(lines().map((line) => line.split(" ")[1])).toEqual(["0", "5", "10", "15", "20"]);
    expect(statSync(anchorPath()).mode & 0o777).toBe(0o600);
  });

  it("gets no second line for the same head", async () => {
    await Promise.all([anchorHead(), anchorHead(), sealPending()]);
    expect(lines()).toHaveLength(PASSES + 1);
  });

  it("shows that it is missing", async () => {
    rmSync(anchorPath());
    expect(await kinds()).toEqual(["anchors-missing"]);
  });

  it("shows that it was missing once, after the sealer began another", async () => {
    rmSync(anchorPath());
    await recordSome(1);
    await sealPending();
    expect((await verifyAudit()).findings).toMatchObject([{ kind: "anchors-missing", count: 20 }]);
  });

  it("takes a torn last line for what it is, and goes on behind the whole ones", async () => {
    write(read().slice(0, -30));
    expect(await verifyAudit()).toMatchObject({ isIntact: true, anchors: { isTorn: true, newestSeq: "15" } });
    await recordSome(1);
    await sealPending();
    expect(await verifyAudit()).toMatchObject({
      isIntact: true,
      anchors: { isTorn: false, newestSeq: "21" },
    });
  });

  it("shows when its end was cut off, once the sealer had time to write it again", async () => {
    write(`${lines().slice(0, -2).join("\n")}\n`);
    expect(await kinds()).toEqual([]);
    const aged = "UPDATE audit_seals SET sealed_at = sealed_at - interval '2 minutes'";
    await asSuperuser(owner, (query) => query(aged), { keep: true });
    expect(await kinds()).toContain("anchors-behind");
  });

  it("shows a cut of the database that came with it only as far as the anchors that are left", async () => {
    write(`${lines().slice(0, -1).join("\n")}\n`);
    await asSuperuser(owner, (query) => query("DELETE FROM audit_seals WHERE seq > 12"), { keep: true });
    expect(await kinds()).toEqual(["tail-cut"]);
  });

  it("shows every byte that was changed, every line that was taken out and every two that changed places", async () => {
    const whole = read();
    const count = lines().length;
    const line = fc.nat({ max: count - 2 });
    const edits = fc.oneof(
      fc.record({ kind: fc.constant("byte" as const), at: fc.nat({ max: whole.length - 2 }) }),
      fc.record({ kind: fc.constant("removed" as const), at: line }),
      fc.record({ kind: fc.constant("swapped" as const), at: line }),
      fc.record({ kind: fc.constant("doubled" as const), at: line }),
    );
    await fc.assert(
      fc.asyncProperty(edits, async ({ kind, at }) => {
        write(edited(whole, kind, at));
        expect(await kinds()).toContain("anchors-edited");
      }),
      { numRuns: 60 },
    );
  });
});

function edited(text: string, kind: "byte" | "removed" | "swapped" | "doubled", at: number): string {
  if (kind === "byte") {
    const bytes = Buffer.from(text);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes.toString("latin1");
  }
  const all = text.trimEnd().split("\n");
  const [one = "", other = ""] = all.slice(at, at + 2);
  const instead = { removed: [other], swapped: [other, one], doubled: [one, one, other] }[kind];
  all.splice(at, 2, ...instead);
  return `${all.join("\n")}\n`;
}

describe("making the anchor file small", () => {
  it("keeps the first line, one for a thousand seals and the newest, and holds", async () => {
    for (let pass = 0; pass < 3; pass += 1) {
      await recordSome(600);
      await sealPending();
    }
    await compact();
    expect(lines().map((line) => line.split(" ")[1])).toEqual(["0", "620", "1820"]);
    expect(await verifyAudit()).toMatchObject({ isIntact: true, anchors: { count: 3 } });
    await recordSome(1);
    await sealPending();
    expect(await verifyAudit()).toMatchObject({ isIntact: true, anchors: { count: 4 } });
  });

  it("keeps an anchor that does not fit the chain", async () => {
    await asSuperuser(owner, (query) => query("UPDATE audit_seals SET hash = sha256('x') WHERE seq = 10"), {
      keep: true,
    });
    await compact();
    expect(lines().map((line) => line.split(" ")[1])).toEqual(["0", "10", "20"]);
    expect(await kinds()).toContain("anchor-mismatch");
  });

  it("leaves a file alone that was edited", async () => {
    write(edited(read(), "removed", 1));
    const before = read();
    await compact();
    expect(read()).toBe(before);
  });

  it("is not asked for while the file is small", async () => {
    const before = read();
    await anchorHead();
    expect(read()).toBe(before);
  });
});

describe("a sealer that cannot write the anchors", () => {
  it("goes on by itself when it can again", async () => {
    const { SOKUHO_DATA: folder = "" } = process.env;
    writeFileSync(`${folder}/in-the-way`, "");
    process.env.SOKUHO_DATA = `${folder}/in-the-way`;
    await recordSome(2);
    await expect(sealPending()).rejects.toThrow("EEXIST");

    process.env.SOKUHO_DATA = folder;
    await sealPending();
    expect(await verifyAudit()).toMatchObject({ isIntact: true, anchors: { newestSeq: "22" } });
  });
});
