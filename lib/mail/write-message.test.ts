import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { maskAddress } from "./mask-address";
import { writeMessage } from "./write-message";

const envelope = {
  mailId: "5f0c2a9e-1f6b-4c58-8f0e-0d7a3f1b0001",
  from: { name: "株式会社ひなた野くらし", address: "sokuho@hinatano.example" },
  date: new Date("2026-11-09T13:20:00Z"),
};
const letter = {
  to: "nitta@hinatano.example",
  subject: "報告の確認番号",
  text: "番号は 123456 です。\n.\n..x\n",
};
const headersOf = (bytes: Buffer) =>
  (bytes.toString("latin1").split("\r\n\r\n")[0] ?? "").replace(/\r\n[ \t]/g, " ");
const namesOf = (bytes: Buffer) =>
  headersOf(bytes)
    .split("\r\n")
    .map((line) => line.split(":")[0]);

const HEADERS = [
  "Auto-Submitted",
  "Content-Transfer-Encoding",
  "Content-Type",
  "Date",
  "From",
  "MIME-Version",
  "Message-ID",
  "Subject",
  "To",
];

describe("a mail as it leaves", () => {
  test("is plain text in UTF-8 to one address, and says that a machine wrote it", async () => {
    const bytes = await writeMessage(letter, envelope);
    const read = await new PostalMime().parse(bytes);
    expect(read).toMatchObject({
      subject: letter.subject,
      from: envelope.from,
      to: [{ address: letter.to }],
      messageId: `<${envelope.mailId}@hinatano.example>`,
      date: "2026-11-09T13:20:00.000Z",
    });
    expect(read.text?.replaceAll("\r\n", "\n").trim()).toBe(letter.text.trim());
    expect(read.html).toBeUndefined();
    expect(read.attachments).toEqual([]);
    expect(headersOf(bytes)).toContain("Auto-Submitted: auto-generated");
    expect(headersOf(bytes)).toMatch(/Content-Type: text\/plain; charset=utf-8/i);
    expect(namesOf(bytes).sort()).toEqual(HEADERS);
    expect(bytes.every((byte) => byte < 128)).toBe(true);
  });

  test("is the same at each try, bytes and all", async () => {
    expect((await writeMessage(letter, envelope)).equals(await writeMessage(letter, envelope))).toBe(true);
  });

  test("keeps its headers whatever stands in subject, names and text", async () => {
    const nasty = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "\r\nBcc: evil@evil.example",
        "x\nTo: evil@evil.example\n\nbody",
        "\u2028Cc: a@b.c",
        "\u0000\r\n.\r\n",
      ),
    );
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (subject, name, text) => {
        const from = { ...envelope.from, name };
        const bytes = await writeMessage({ ...letter, subject, text: `本文${text}` }, { ...envelope, from });
        expect(
          namesOf(bytes)
            .filter((header) => header !== "Subject")
            .sort(),
        ).toEqual(HEADERS.filter((header) => header !== "Subject"));
        const read = await new PostalMime().parse(bytes);
        expect(read.to).toEqual([{ address: letter.to, name: "" }]);
        expect(read.from?.address).toBe(envelope.from.address);
        expect(read.cc ?? read.bcc).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    "a,b@hinatano.example",
    "a;b@hinatano.example",
    'a"b@hinatano.example',
    "a<evil@hinatano.example",
  ])("has one recipient, though the address looks like more: %s", async (to) => {
    const read = await new PostalMime().parse(await writeMessage({ ...letter, to }, envelope));
    expect(read.to).toHaveLength(1);
    expect(read.to?.[0]?.address).toMatch(/@hinatano\.example$/);
  });
});

describe("an address that is not for every eye", () => {
  test.each([
    ["taro.yamada@example.jp", "t●●●@example.jp"],
    ["𠮷田@example.jp", "𠮷●●●@example.jp"],
    ["a@b.c", "a●●●@b.c"],
  ])("%s is shown as %s", (address, shown) => {
    expect(maskAddress(address)).toBe(shown);
  });
});
