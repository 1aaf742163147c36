import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withProcessorTime } from "@/lib/testing/processor-time";
import { IntakeError } from "./intake-error";
import { makeAnything, mutate } from "./made/make-anything";
import { makeMail } from "./made/make-mail";
import { makeList } from "./made/make-people";
import { randomOf } from "./made/random";
import { readExposure } from "./read-file";
import { readInWorker } from "./read-in-worker";

const own = (bytes: Buffer) => new Uint8Array(bytes);

describe("in a thread of its own", () => {
  test("a file is read as it is without one", async () => {
    const bytes = makeMail({ files: [{ name: "a.csv", bytes: Buffer.from(makeList(50)) }] });
    expect(await readInWorker(own(bytes), { fileName: "a.eml" })).toEqual(
      await readExposure(bytes, { fileName: "a.eml" }),
    );
  });

  test("an error comes back as what it was", async () => {
    const error: unknown = await readInWorker(own(Buffer.from("%PDF-1.7")), { fileName: "a.eml" }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(IntakeError);
    expect(error).toMatchObject({ code: "not-what-named", place: { file: "pdf" } });
  });

  test("what takes too long is ended", async () => {
    await expect(
      readInWorker(own(Buffer.from(makeList(50_000))), { fileName: "a.csv", milliseconds: 1 }),
    ).rejects.toMatchObject({
      code: "took-too-long",
    });
  });

  test("what takes too much memory is ended", async () => {
    await expect(
      readInWorker(own(Buffer.from(makeList(5))), { fileName: "a.csv", heapMegabytes: 4 }),
    ).rejects.toMatchObject({ code: "out-of-memory" });
  });

  test("bytes that are handed over are gone, others stay", async () => {
    const kept = own(Buffer.from(makeList(5)));
    await readInWorker(kept, { fileName: "a.csv" });
    expect(kept.byteLength).toBeGreaterThan(0);
    const given = own(Buffer.from(makeList(5)));
    await readInWorker(given, { fileName: "a.csv", handOver: true });
    expect(given.byteLength).toBe(0);
  });
});

describe("any bytes", () => {
  const names = fc.constantFrom(
    "a.eml",
    "a.csv",
    "a.tsv",
    "a.xlsx",
    "a.msg",
    "a.zip",
    "winmail.dat",
    "a.bin",
    "",
  );
  const holds = async (bytes: Uint8Array, fileName: string) => {
    const { milliseconds } = await withProcessorTime(() =>
      readExposure(bytes, { fileName }).catch((error: unknown) => expect(error).toBeInstanceOf(IntakeError)),
    );
    expect(milliseconds).toBeLessThan(5000);
  };

  test("are read or refused, whatever they are called", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), names, holds), { numRuns: 300 });
  });

  test("are read or refused where headers stand before them", async () => {
    const lines = fc.array(
      fc.constantFrom(
        "From: a@b.jp",
        "To: c@d.jp",
        "Content-Type: multipart/mixed; boundary=b",
        "--b",
        "--b--",
        "",
        "Content-Transfer-Encoding: base64",
        "Content-Type: message/rfc822",
        "Subject: =?utf-8?B?44GC?=",
        "氏名,メール",
        '"',
        "Content-Type: text/csv; name=a.csv",
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(lines, (found) =>
        holds(Buffer.from(`From: a@b.jp\nSubject: x\n${found.join("\n")}`), "a.eml"),
      ),
      { numRuns: 500 },
    );
  });

  test("are read or refused where a right file was changed", async () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = randomOf(seed);
      const { bytes, fileName } = makeAnything(random);
      await holds(mutate(bytes, random), fileName);
    }
  });
});
