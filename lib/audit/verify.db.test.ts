import { rmSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { tamperings } from "@/lib/ops/soak/audit-tampering";
import { asSuperuser, ownDataFolder, recordSome } from "@/lib/testing/audit-log";
import { emptyDatabase, owner } from "@/lib/testing/database";
import { anchorPath, readAnchorFile } from "./anchor-file";
import { recordEvents } from "./record-events";
import { sealPending } from "./seal";
import { verdictSentences } from "./verdict-sentences";
import { type Verdict, verifyAudit, verifyChain } from "./verify";

const LENGTH = 40;

const kindsOf = ({ findings }: Verdict) => findings.map(({ kind }) => kind);

beforeEach(async () => {
  await emptyDatabase();
  const leave = ownDataFolder();
  await recordSome(LENGTH / 2);
  await sealPending();
  await recordSome(LENGTH / 2, { perUnit: 1 });
  await sealPending();
  return leave;
});

describe("an audit log that nobody touched", () => {
  it("is intact, and says how much there is", async () => {
    const verdict = await verifyAudit();
    expect(verdict).toMatchObject({ isIntact: true, findings: [], seals: LENGTH, unsealed: 0 });
    expect(verdict.anchors).toEqual({ count: 3, newestSeq: `${LENGTH}`, isTorn: false });
    expect(verdictSentences("ja", verdict)[0]).toContain("無傷");
    expect(verdictSentences("en", verdict)[0]).toContain("intact");
  });

  it("is intact while it is empty", async () => {
    await emptyDatabase();
    rmSync(anchorPath());
    expect(await verifyAudit()).toMatchObject({ isIntact: true, seals: 0, head: null });
  });

  it("is intact while entries wait for the sealer", async () => {
    await recordSome(2);
    expect(await verifyAudit()).toMatchObject({ isIntact: true, seals: LENGTH, unsealed: 2 });
  });

  it("does not hold when a sealer that runs left an entry alone for more than a minute", async () => {
    const event = { type: "organisation.created", data: { demo: false } } as const;
    const twoMinutesAgo = new Date(Date.now() - 120_000);
    await db.$transaction((tx) => recordEvents(tx, systemActor, [event], twoMinutesAgo));

    expect(kindsOf(await verifyAudit())).toEqual(["entry-unsealed"]);
    expect(await verifyAudit({ sealerRuns: false })).toMatchObject({ isIntact: true, unsealed: 1 });
  });
});

describe("an audit log that a superuser changed", () => {
  it.each(tamperings)("shows it: $name", async ({ apply, finds }) => {
    await asSuperuser(owner, (query) => apply({ query, length: LENGTH, place: 17, other: 31, bit: 5 }), {
      keep: true,
    });
    const verdict = await verifyAudit();
    expect(kindsOf(verdict).filter((kind) => finds.includes(kind))).not.toEqual([]);
    expect(verdict.findings.every(({ count }) => count > 0)).toBe(true);
    expect(verdictSentences("ja", verdict)[0]).toContain("合わない");
  });

  it("names the first place of what was done in several", async () => {
    await asSuperuser(
      owner,
      (query) =>
        query(
          "UPDATE audit_entries SET type = 'user.enabled' WHERE id IN (SELECT entry_id FROM audit_seals WHERE seq IN (9, 12, 30))",
        ),
      { keep: true },
    );
    const { findings } = await verifyAudit();
    expect(findings).toMatchObject([{ kind: "entry-changed", seq: "9", count: 3 }]);
  });

  it("names one changed seal once, and not the ones behind it", async () => {
    await asSuperuser(
      owner,
      (query) => query("UPDATE audit_seals SET hash = sha256('other') WHERE seq = 20"),
      {
        keep: true,
      },
    );
    const { findings } = await verifyAudit();
    expect(findings).toMatchObject([
      { kind: "seal-changed", seq: "20", count: 1 },
      { kind: "anchor-mismatch", seq: "20", count: 1 },
    ]);
  });

  it("shows it wherever and whatever it was", async () => {
    const place = fc.integer({ min: 1, max: LENGTH });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...tamperings),
        fc.uniqueArray(place, { minLength: 2, maxLength: 2 }),
        fc.nat({ max: 255 }),
        async ({ apply, finds }, [one = 1, other = 2], bit) => {
          const verdict = await asSuperuser(owner, async (query) => {
            await apply({ query, length: LENGTH, place: one, other, bit });
            return verifyChain(query, readAnchorFile(anchorPath()));
          });
          expect(kindsOf(verdict).filter((kind) => finds.includes(kind))).not.toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
    expect(await verifyAudit()).toMatchObject({ isIntact: true });
  });

  it("still shows it after the sealer has gone on", async () => {
    await asSuperuser(
      owner,
      async (query) => {
        await query(
          "DELETE FROM audit_entries WHERE id IN (SELECT entry_id FROM audit_seals WHERE seq > 35)",
        );
        await query("DELETE FROM audit_seals WHERE seq > 35");
      },
      { keep: true },
    );
    expect(kindsOf(await verifyAudit())).toEqual(["tail-cut"]);

    await recordSome(3);
    await sealPending();
    expect(kindsOf(await verifyAudit())).toEqual(["tail-cut"]);
    await recordSome(10);
    await sealPending();
    expect(kindsOf(await verifyAudit())).toEqual(["anchor-mismatch"]);
  });
});
