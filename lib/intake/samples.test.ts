import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toAnswer } from "./exposure-answer";
import { type ListBeside, readExposure } from "./read-file";
import expected from "./samples/expected.json";

const folder = join(process.cwd(), "lib/intake/samples");
const read = (fileName: string) => readFileSync(join(folder, fileName));

function beside(fileName: string): ListBeside | undefined {
  const intended = fileName.replace(/\.eml$/, ".intended.csv");
  if (intended !== fileName && existsSync(join(folder, intended))) {
    return { is: "intended", fileName: intended, bytes: read(intended) };
  }
  return fileName === "list-b.csv"
    ? { is: "other", fileName: "list-a.csv", bytes: read("list-a.csv") }
    : undefined;
}

test.each(Object.entries(expected))("%s is read as it is", async (fileName, truth) => {
  const answer = toAnswer(await readExposure(read(fileName), { fileName, beside: beside(fileName) }));
  expect(answer).toMatchObject(truth);
  if (!("mistake" in truth)) expect(answer).not.toHaveProperty("mistake");
});

test("each thing read from a mail carries its place", async () => {
  const { proposals } = await readExposure(read("wrong-attachment.eml"), {
    fileName: "wrong-attachment.eml",
  });
  expect(proposals).toContainEqual({
    field: "visible_address",
    value: "tanaka@client-b.example",
    place: { part: "1", header: "to", nth: 1 },
  });
  expect(proposals).toContainEqual({
    field: "data_item",
    value: "birth_date",
    place: { part: "1.2", file: "顧客一覧_202611.csv", row: 1, column: 8 },
  });
  expect(proposals.find(({ field }) => field === "mistake")?.place).toMatchObject({ part: "1.2" });
});

test("an attachment keeps the fingerprint of its bytes", async () => {
  const { attachments } = await readExposure(read("partner-secret.eml"), { fileName: "partner-secret.eml" });
  expect(attachments[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(attachments[0]?.fileName).toBe("A社_価格表_社外秘.csv");
});
