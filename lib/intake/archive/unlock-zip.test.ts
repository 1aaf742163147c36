import { describe, expect, test } from "vitest";
import { gatherPeople } from "../gather-people";
import { type Lock, makeLockedZip } from "../made/make-locked-zip";
import { encode, makeMail } from "../made/make-mail";
import { makeList } from "../made/make-people";
import { makeWorkbook } from "../made/make-workbook";
import { readExposure } from "../read-file";

const password = "Sokuho-2026";
const LOCKS: readonly Lock[] = ["zip-crypto", "aes-256"];
const list = (people: number) => encode(makeList(people), "shift_jis");
const locked = (lock: Lock) => makeLockedZip([{ name: "名簿.csv", bytes: list(30) }], password, lock);

/** Made by `zip -e` of Info-ZIP: two people in three rows. */
const BY_ANOTHER_PROGRAM = Buffer.from(
  `UEsDBBQACQAIAEUmdl06C8rFSAAAAGIAAAAIAAAAbGlzdC5jc3ZAK+pVGep3BF2oxhg7+3KsKpLXDN354yVH4Hvsnx5FXnj4RtE7
d65BoByi+8+qK5Xu5qqvgHDTGTAim58H/uT3RMijTgB4kilQSwcIOgvKxUgAAABiAAAAUEsBAh4DFAAJAAgARSZ2XToLysVIAAAA
YgAAAAgAAAAAAAAAAQAAAKSBAAAAAGxpc3QuY3N2UEsFBgAAAAABAAEANgAAAH4AAAAAAA==`,
  "base64",
);

test("a zip that another program locked is opened", async () => {
  const exposure = await readExposure(BY_ANOTHER_PROGRAM, { fileName: "a.zip", password });
  expect(exposure).toMatchObject({ rows: 3, people: 2, problems: [] });
  expect(exposure.file).toMatchObject({ encrypted: true, lookedInto: true });
});

describe.each(LOCKS)("a zip locked by %s", (lock) => {
  test("is only listed without its password", async () => {
    const exposure = await readExposure(await locked(lock), { fileName: "a.zip" });
    expect(exposure.people).toBeUndefined();
    expect(exposure.problems).toEqual([]);
    expect(exposure.file).toMatchObject({ encrypted: true, lookedInto: false });
    expect(exposure.file.entries).toEqual([{ name: "名簿.csv", size: list(30).length, encrypted: true }]);
  });

  test("is read with it", async () => {
    const options = { fileName: "a.zip", password };
    const exposure = await readExposure(await locked(lock), options);
    expect(exposure).toMatchObject({ rows: 30, people: 30, problems: [] });
    expect(exposure.file).toMatchObject({ encrypted: true, lookedInto: true });
    expect(await gatherPeople(await locked(lock), options, () => undefined)).toBe(30);
  });

  test("says that a password is wrong, of a file in a mail too, and never the password", async () => {
    const zip = await locked(lock);
    const wrong = "Sokuho-2025-not-this";
    const alone = await readExposure(zip, { fileName: "a.zip", password: wrong });
    expect(alone.problems).toEqual([{ code: "wrong-password", place: {} }]);
    const mail = makeMail({ files: [{ name: "名簿.zip", bytes: zip }] });
    const inMail = await readExposure(mail, { fileName: "a.eml", password: wrong });
    expect(inMail.problems).toEqual([{ code: "wrong-password", place: { part: "1.2", file: "名簿.zip" } }]);
    expect(JSON.stringify([alone, inMail])).not.toContain(wrong);
  });

  test("is opened inside a mail", async () => {
    const mail = makeMail({ files: [{ name: "名簿.zip", bytes: await locked(lock) }] });
    expect(await readExposure(mail, { fileName: "a.eml", password })).toMatchObject({
      people: 30,
      problems: [],
    });
  });

  test("opens no more than may be unpacked", async () => {
    const bytes = Buffer.alloc(65 * 1024 * 1024, "a,b\n");
    const zip = await makeLockedZip([{ name: "a.csv", bytes }], password, lock);
    const { problems } = await readExposure(zip, { fileName: "a.zip", password });
    expect(problems).toMatchObject([{ code: "unpacks-too-large" }]);
  });

  test("is refused, or read right, where bytes of it were changed", async () => {
    const zip = await locked(lock);
    for (let at = 40; at < zip.length; at += 17) {
      const changed = Buffer.from(zip);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const exposure = await readExposure(changed, { fileName: "a.zip", password }).catch(() => undefined);
      const isWhole = exposure?.problems.length === 0 && exposure.file.lookedInto;
      if (isWhole) expect(exposure.people).toBe(30);
    }
  });
});

test.each(["wrong82", "wrong946", "wrong1068", "wrong1256", "wrong1493"])(
  "%s is wrong too, though it gets past the one byte that the old way keeps",
  async (wrong) => {
    const { problems, people } = await readExposure(BY_ANOTHER_PROGRAM, {
      fileName: "a.zip",
      password: wrong,
    });
    expect([problems, people]).toEqual([[{ code: "wrong-password", place: {} }], undefined]);
  },
);

test("the shorter key of WinZip's way is read too", async () => {
  expect(await readExposure(await locked("aes-128"), { fileName: "a.zip", password })).toMatchObject({
    people: 30,
    problems: [],
  });
});

test("what is open in a locked zip is read whatever the password", async () => {
  const zip = await makeLockedZip(
    [
      { name: "locked.csv", bytes: list(30) },
      {
        name: "open.xlsx",
        bytes: makeWorkbook([{ name: "名簿", rows: [["氏名"], ["林 修"]] }]),
        open: true,
      },
    ],
    password,
    "zip-crypto",
  );
  expect(await readExposure(zip, { fileName: "a.zip" })).toMatchObject({ people: 1, problems: [] });
  const wrong = await readExposure(zip, { fileName: "a.zip", password: "x" });
  expect(wrong).toMatchObject({ people: 1, problems: [{ code: "wrong-password" }] });
  expect(await readExposure(zip, { fileName: "a.zip", password })).toMatchObject({ people: 31 });
});
