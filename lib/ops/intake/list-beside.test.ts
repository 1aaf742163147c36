import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findListBeside } from "./list-beside";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "intake-beside-"));
  for (const name of ["mail.intended.csv", "note.intended.xlsx", "list-a.csv", "LIST_A.csv", "alone.eml"]) {
    await writeFile(join(folder, name), name);
  }
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ["mail.eml", "mail.intended.csv", "intended"],
  ["note.msg", "note.intended.xlsx", "intended"],
  ["list-b.csv", "list-a.csv", "other"],
  ["LIST_B.csv", "LIST_A.csv", "other"],
])("beside %s lies %s", async (file, fileName, is) => {
  expect(await findListBeside(join(folder, file))).toMatchObject({ fileName, is });
});

test.each(["alone.eml", "list-a.csv", "mail.intended.csv", "b.csv", "list-c.csv"])(
  "beside %s lies nothing",
  async (file) => {
    expect(await findListBeside(join(folder, file))).toBeUndefined();
  },
);
