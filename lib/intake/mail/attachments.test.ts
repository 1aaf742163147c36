import { describe, expect, test } from "vitest";
import { toAnswer } from "../exposure-answer";
import { encode, type MadeCharset, makeMail, word } from "../made/make-mail";
import { makeMsg } from "../made/make-msg";
import { mailOf, makeList, nameOf } from "../made/make-people";
import { makeTnef } from "../made/make-tnef";
import { makeWorkbook } from "../made/make-workbook";
import { makeZip } from "../made/make-zip";
import { readExposure } from "../read-file";

const read = (bytes: Buffer, fileName = "mail.eml", ownDomain?: string) =>
  readExposure(bytes, { fileName, ownDomain });
const answer = async (bytes: Buffer, fileName?: string, ownDomain?: string) =>
  toAnswer(await read(bytes, fileName, ownDomain));
const list = { name: "顧客一覧.csv", bytes: Buffer.from(makeList(20)) };

describe("what it carried", () => {
  const charsets: MadeCharset[] = ["utf-8", "iso-2022-jp", "shift_jis", "euc-jp"];
  test.each(charsets)("a mail in %s", async (charset) => {
    const { mail } = await read(
      makeMail({
        charset,
        subject: "①㈱髙橋の件".slice(charset === "utf-8" ? 0 : 3),
        text: "本文",
        files: [list],
      }),
    );
    expect(mail?.subject).toContain("橋の件");
  });

  test.each([
    [`filename="${word("顧客.csv")}"`, "顧客.csv"],
    ["filename*=iso-2022-jp'ja'%1B$B8%5C5R%1B%28B.csv", "顧客.csv"],
    ["filename*0*=utf-8''%E9%A1%A7%E5; filename*1*=%AE%A2; filename*2=.csv", "顧客.csv"],
    ['filename="plain \\"quoted\\".csv"', 'plain "quoted".csv'],
    ['filename="../../etc/passwd.csv"', "../../etc/passwd.csv"],
    ["filename=bare.csv", "bare.csv"],
  ])("the name %s", async (parameter, name) => {
    const bytes = `From: a@b.example\r\nTo: c@d.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; ${parameter}\r\n\r\nx,y\r\n--b--\r\n`;
    expect((await read(Buffer.from(bytes))).attachments[0]?.fileName).toBe(name);
  });

  test.each<[string, Buffer, string]>([
    [
      "a workbook",
      makeWorkbook([
        {
          name: "a",
          rows: [
            ["氏名", "メール"],
            [nameOf(1), mailOf(1)],
          ],
        },
      ]),
      "名簿.xlsx",
    ],
    ["a list with another ending", Buffer.from(makeList(1)), "名簿.txt"],
    [
      "a workbook that calls itself csv",
      makeWorkbook([
        {
          name: "a",
          rows: [
            ["氏名", "メール"],
            [nameOf(1), mailOf(1)],
          ],
        },
      ]),
      "名簿.csv",
    ],
    ["a list in a zip", makeZip([{ name: "名簿.csv", bytes: Buffer.from(makeList(1)) }]), "名簿.zip"],
    ["a list in winmail.dat", makeTnef("名簿.csv", Buffer.from(makeList(1))), "winmail.dat"],
  ])("%s is counted", async (_name, bytes, name) => {
    expect(await answer(makeMail({ files: [{ name, bytes }] }))).toMatchObject({ distinct_principals: 1 });
  });

  test("people in two attachments are counted once", async () => {
    expect(
      await answer(makeMail({ files: [list, { name: "b.csv", bytes: encode(makeList(25), "shift_jis") }] })),
    ).toMatchObject({ rows: 45, distinct_principals: 25 });
  });

  test("what could not be looked into is not called harmless", async () => {
    const encrypted = makeZip([{ name: "名簿.csv", bytes: Buffer.from("x"), encrypted: true }]);
    const { attachments, specialCare } = await read(
      makeMail({ files: [{ name: "a.zip", bytes: encrypted }] }),
    );
    expect(attachments[0]).toMatchObject({
      kind: "zip",
      encrypted: true,
      entries: [{ name: "名簿.csv", encrypted: true }],
    });
    expect(specialCare).toBeUndefined();
    expect(
      await answer(makeMail({ files: [{ name: "a.pdf", bytes: Buffer.from("%PDF-1.7") }] })),
    ).not.toHaveProperty("special_care");
  });

  test("an Outlook message reads like a mail", async () => {
    const bytes = makeMsg({
      subject: "お見積書",
      sender: "a@sender.example",
      senderName: "営業部",
      text: "お見積書をお送りします",
      recipients: [
        { kind: "to", name: "田中 健一", address: "x1@client.example" },
        { kind: "cc", name: "", address: "info@client.example" },
        { kind: "bcc", name: "", address: "b@client.example" },
      ],
      files: [list],
    });
    expect(await answer(bytes, "mail.msg")).toMatchObject({
      mistake: "wrong_attachment",
      recipients: 3,
      visible_addresses: 2,
      person_identifying_addresses: 1,
      distinct_principals: 20,
    });
  });
});
