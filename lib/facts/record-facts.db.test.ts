import { beforeEach, describe, expect, test } from "vitest";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import { unsealText } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation } from "@/lib/testing/factories";
import { recordedTypes } from "@/lib/testing/recorded";
import { codeFact, countFact, type FactDraft, unknownFact } from "./fact-draft";
import { getSettledFacts, listFacts } from "./queries";
import { recordFacts } from "./record-facts";

let actor: Awaited<ReturnType<typeof anActor>>;
let incidentId: string;
let keys: IncidentKeys;

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
  actor = await anActor();
  incidentId = (await anIncident({ members: [{ userId: actor.userId }] })).id;
  keys = await incidentKeys(db, incidentId);
});

const record = (drafts: FactDraft[], source: "responder" | "reporter" = "responder") =>
  unitOfWork(actor, async (work) => {
    const names = await recordFacts(work, drafts, { incidentId, keys, source, recordedById: actor.userId });
    if (names.length === 0) work.record({ type: "organisation.changed", data: { fields: [] } });
    return done({ names });
  });

describe("recording facts", () => {
  test("appends each, seals the note and records their names alone", async () => {
    await record([
      { ...codeFact("mistake", "wrong_attachment"), note: "山田太郎さんの話" },
      countFact("principals.known", 3),
    ]);
    const rows = await db.fact.findMany({ orderBy: { name: "asc" } });
    expect(rows).toMatchObject([
      { name: "mistake", code: "wrong_attachment", source: "responder", recordedById: actor.userId },
      { name: "principals.known", number: 3 },
    ]);
    const [mistake] = rows;
    if (!mistake?.note) throw new Error("no note");
    expect(Buffer.from(mistake.note).toString("utf8")).not.toContain("山田");
    expect(unsealText(keys.data, { table: "facts", column: "note", row: mistake.id }, mistake.note)).toBe(
      "山田太郎さんの話",
    );
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain("山田");
    expect(await recordedTypes()).toEqual(["facts.recorded"]);
  });

  test("does not say again what the same source says already", async () => {
    await record([countFact("principals.known", 3)]);
    await record([countFact("principals.known", 3)]);
    expect(await db.fact.count()).toBe(1);
  });

  test("puts a new entry in the place of what the same source said otherwise", async () => {
    await record([countFact("principals.known", 3)]);
    await record([countFact("principals.known", 4)]);
    expect(await listFacts(actor, incidentId)).toMatchObject([
      { number: 3, isSuperseded: true },
      { number: 4, isSuperseded: false },
    ]);
    expect((await getSettledFacts(actor, incidentId)).get("principals.known")?.value.number).toBe(4);
  });

  test("leaves what another source says beside it, so that nobody's word is lost", async () => {
    await record([countFact("principals.known", 3)]);
    await record([countFact("principals.known", 4)], "reporter");
    const settled = (await getSettledFacts(actor, incidentId)).get("principals.known");
    expect(settled?.value).toEqual({ answer: "unknown" });
    expect(settled?.contradictions).toHaveLength(2);
  });

  test("keeps that something is not known, as an answer", async () => {
    await record([unknownFact("special_care_info")]);
    expect((await getSettledFacts(actor, incidentId)).get("special_care_info")?.value.answer).toBe("unknown");
  });

  test("shows nothing of it to a stranger", async () => {
    await record([countFact("principals.known", 3)]);
    expect(await listFacts(await anActor(), incidentId)).toEqual([]);
  });
});
