import { describe, expect, test } from "vitest";
import { IntakeError } from "../intake-error";
import { makeMsg } from "../made/make-msg";
import { makeList } from "../made/make-people";
import { randomOf } from "../made/random";
import { readExposure } from "../read-file";
import { readMsg } from "./read-msg";

const message = makeMsg({
  subject: "件名",
  sender: "a@sender.example",
  senderName: "営業部",
  text: "本文",
  recipients: [
    { kind: "to", name: "田中 健一", address: "x1@client.example" },
    { kind: "bcc", name: "", address: "b@client.example" },
  ],
  files: [{ name: "名簿.csv", bytes: Buffer.from(makeList(200)) }],
});
const budget = () => ({ parts: 0, headerBytes: 0 });

test("an Outlook message gives its people, text and files", () => {
  const mail = readMsg(message, budget());
  expect(mail).toMatchObject({ subject: "件名", text: "本文", from: { address: "a@sender.example" } });
  expect(mail.to).toMatchObject([{ displayName: "田中 健一", address: "x1@client.example" }]);
  expect(mail.bcc).toMatchObject([{ address: "b@client.example" }]);
  expect(mail.files).toMatchObject([{ fileName: "名簿.csv" }]);
  expect(mail.files[0]?.bytes).toEqual(Buffer.from(makeList(200)));
});

describe("a message whose tables were tampered with", () => {
  // Sector numbers, the end of a chain, a free sector: each in any place makes circles and chains into nowhere.
  const words = [0, 1, 2, 3, 5, 7, 0xfffffffe, 0xffffffff] as const;

  test("ends, read or refused, wherever one number was changed", async () => {
    for (let seed = 0; seed < 1500; seed++) {
      const random = randomOf(seed);
      const bytes = Buffer.from(message);
      for (let times = 1 + random.below(4); times > 0; times--) {
        bytes.writeUInt32LE(random.pick(words), random.below(bytes.length / 4 - 1) * 4);
      }
      const error: unknown = await readExposure(bytes, { fileName: "a.msg" }).catch(
        (thrown: unknown) => thrown,
      );
      if (error instanceof Error)
        expect(error).toMatchObject({ name: new IntakeError("unreadable").name, cause: undefined });
    }
  });

  test.each([
    ["the chain of its directory is a circle", 48],
    ["the chain of its small sectors is a circle", 60],
  ])("is refused where %s", async (_name, offset) => {
    const bytes = Buffer.from(message);
    const sector = bytes.readUInt32LE(offset);
    const table = bytes.readUInt32LE(76);
    bytes.writeUInt32LE(sector, (table + 1) * 512 + sector * 4);
    await expect(readExposure(bytes, { fileName: "a.msg" })).rejects.toMatchObject({ code: "unreadable" });
  });
});
