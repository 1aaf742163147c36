import { describe, expect, test } from "vitest";
import { makeLockedZip } from "./made/make-locked-zip";
import { makeList, nameOf } from "./made/make-people";
import { type ExposedPerson, readPeopleInWorker } from "./read-people";

const list = (people: number) => new Uint8Array(Buffer.from(makeList(people)));
const nothing = () => undefined;
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

describe("the people of a file, out of a thread of its own", () => {
  test("come in batches of a thousand, in their order", async () => {
    const batches: (readonly ExposedPerson[])[] = [];
    const said = await readPeopleInWorker(list(2500), { fileName: "a.csv" }, (batch) => {
      batches.push(batch);
    });
    expect(said).toBe(2500);
    expect(batches.map(({ length }) => length)).toEqual([1000, 1000, 500]);
    expect(batches.flat().map(({ name }) => name)).toEqual(
      Array.from({ length: 2500 }, (_, index) => nameOf(index)),
    );
  });

  test("come one batch at a time, however long each takes", async () => {
    let now = 0;
    let most = 0;
    await readPeopleInWorker(list(3500), { fileName: "a.csv" }, async () => {
      most = Math.max(most, ++now);
      await pause(30);
      now--;
    });
    expect(most).toBe(1);
  });

  test("time that the one who takes them needs is not counted", async () => {
    const milliseconds = 3000;
    const said = await readPeopleInWorker(list(1500), { fileName: "a.csv", milliseconds }, () =>
      pause(milliseconds * 0.7),
    );
    expect(said).toBe(1500);
  });

  test("what takes too long is ended", async () => {
    await expect(
      readPeopleInWorker(list(50_000), { fileName: "a.csv", milliseconds: 1 }, nothing),
    ).rejects.toMatchObject({ code: "took-too-long" });
  });

  test("what takes too much memory is ended", async () => {
    await expect(
      readPeopleInWorker(list(5), { fileName: "a.csv", heapMegabytes: 4 }, nothing),
    ).rejects.toMatchObject({ code: "out-of-memory" });
  });

  test("what the one who takes them throws comes back, and no more batches come", async () => {
    let batches = 0;
    const full = new Error("The disk is full");
    await expect(
      readPeopleInWorker(list(5000), { fileName: "a.csv" }, async () => {
        batches++;
        await pause(1);
        throw full;
      }),
    ).rejects.toBe(full);
    expect(batches).toBe(1);
  });

  test("an error of the file comes back as what it was", async () => {
    await expect(
      readPeopleInWorker(new Uint8Array(Buffer.from("%PDF-1.7")), { fileName: "a.eml" }, nothing),
    ).rejects.toMatchObject({ code: "not-what-named", place: { file: "pdf" } });
  });

  test("nobody comes where a file names nobody", async () => {
    const bytes = new Uint8Array(Buffer.from("品番,単価\n1,100\n2,200\n"));
    const fail = () => {
      throw new Error("Nobody was expected");
    };
    expect(await readPeopleInWorker(bytes, { fileName: "a.csv" }, fail)).toBe(0);
  });

  test("a locked zip is opened with its password", async () => {
    const zip = await makeLockedZip(
      [{ name: "a.csv", bytes: Buffer.from(makeList(3)) }],
      "pass",
      "zip-crypto",
    );
    const bytes = new Uint8Array(zip);
    expect(await readPeopleInWorker(bytes, { fileName: "a.zip", password: "pass" }, nothing)).toBe(3);
    expect(await readPeopleInWorker(bytes, { fileName: "a.zip" }, nothing)).toBe(0);
  });
});
