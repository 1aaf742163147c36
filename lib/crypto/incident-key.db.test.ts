import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anIncident } from "@/lib/testing/factories";
import { destroyIncidentKey, incidentKeys, KeyDestroyed } from "./incident-key";
import { forgetKeys } from "./keyring";
import { personMark } from "./person-mark";
import { blindIndex, SealBroken, seal, unsealText } from "./sealing";

const now = new Date("2026-11-22T09:00:00+09:00");
const keysOf = ({ id }: { id: string }) => db.$transaction((tx) => incidentKeys(tx, id));

beforeEach(emptyDatabase);

/** A person whose record is sealed under the key of the incident, with a mark across incidents. */
async function aPerson(incidentId: string) {
  const id = randomUUID();
  const { data, index } = await keysOf({ id: incidentId });
  const place = { table: "people", column: "sealed", row: id };
  await db.person.create({
    data: {
      id,
      incidentId,
      sealed: seal(data, place, "山田 太郎"),
      mailIndex: blindIndex(index, "mail", "taro@example.jp"),
      createdAt: now,
    },
  });
  await db.personMark.create({
    data: { personId: id, kind: "mail", mark: await personMark("mail", "taro@example.jp") },
  });
  return { id, place };
}

describe("the key of an incident", () => {
  it("is the same every time it is asked for, in another process too", async () => {
    const incident = await anIncident();
    const before = await keysOf(incident);
    forgetKeys();
    expect(await keysOf(incident)).toEqual(before);
  });

  it("is another one for each incident", async () => {
    const [one, other] = [await keysOf(await anIncident()), await keysOf(await anIncident())];
    expect(one.data.bytes).not.toEqual(other.data.bytes);
    expect(one.index).not.toEqual(other.index);
    expect(blindIndex(one.index, "mail", "a@example.jp")).not.toEqual(
      blindIndex(other.index, "mail", "a@example.jp"),
    );
  });

  it("does not open what was sealed in another incident, even at the same place", async () => {
    const [one, other] = [await anIncident(), await anIncident()];
    const { id, place } = await aPerson(one.id);
    const { sealed } = await db.person.findUniqueOrThrow({ where: { id } });
    expect(unsealText((await keysOf(one)).data, place, sealed)).toBe("山田 太郎");
    const { data } = await keysOf(other);
    expect(() => unsealText(data, place, sealed)).toThrow(SealBroken);
  });

  it("does not open when its wrapped form was moved to another incident", async () => {
    const [one, other] = [await anIncident(), await anIncident()];
    const { wrapped } = await db.incidentKey.findUniqueOrThrow({ where: { incidentId: one.id } });
    await db.incidentKey.update({ where: { incidentId: other.id }, data: { wrapped } });
    await expect(keysOf(other)).rejects.toThrow(SealBroken);
  });

  it("is not in the database in the clear", async () => {
    const incident = await anIncident();
    const { data } = await keysOf(incident);
    const { wrapped } = await db.incidentKey.findUniqueOrThrow({ where: { incidentId: incident.id } });
    expect(Buffer.from(wrapped ?? []).includes(data.bytes)).toBe(false);
  });
});

describe("destroying the key of an incident", () => {
  it("makes what was sealed unreadable and takes the marks away, and leaves other incidents alone", async () => {
    const [gone, kept] = [await anIncident(), await anIncident()];
    await aPerson(gone.id);
    const { id, place } = await aPerson(kept.id);
    await db.$transaction((tx) => destroyIncidentKey(tx, gone.id, now));

    await expect(keysOf(gone)).rejects.toThrow(KeyDestroyed);
    expect(await db.incidentKey.findUniqueOrThrow({ where: { incidentId: gone.id } })).toMatchObject({
      wrapped: null,
      destroyedAt: now,
    });
    expect(await db.personMark.findMany({ select: { personId: true } })).toEqual([{ personId: id }]);
    const { sealed } = await db.person.findUniqueOrThrow({ where: { id } });
    expect(unsealText((await keysOf(kept)).data, place, sealed)).toBe("山田 太郎");
  });

  it("is undone with the transaction that it stood in", async () => {
    const incident = await anIncident();
    const undone = db.$transaction(async (tx) => {
      await destroyIncidentKey(tx, incident.id, now);
      throw new Error("refused");
    });
    await expect(undone).rejects.toThrow("refused");
    await expect(keysOf(incident)).resolves.toBeDefined();
  });
});

describe("the mark of a person", () => {
  it("is the same in every incident, and another one for a phone than for a mail address", async () => {
    expect(await personMark("mail", "0312345678")).toEqual(await personMark("mail", "0312345678"));
    expect(await personMark("mail", "0312345678")).not.toEqual(await personMark("phone", "0312345678"));
  });
});
