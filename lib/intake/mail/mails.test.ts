import { describe, expect, test } from "vitest";
import { toAnswer } from "../exposure-answer";
import { encode, type MadeCharset, makeMail, word } from "../made/make-mail";
import { makeMsg } from "../made/make-msg";
import { mailOf, makeList, nameOf } from "../made/make-people";
import { makeWorkbook } from "../made/make-workbook";
import { makeZip } from "../made/make-zip";
import { readExposure } from "../read-file";

const read = (bytes: Buffer, fileName = "mail.eml", ownDomain?: string) =>
  readExposure(bytes, { fileName, ownDomain });
const answer = async (bytes: Buffer, fileName?: string, ownDomain?: string) =>
  toAnswer(await read(bytes, fileName, ownDomain));
const list = { name: "顧客一覧.csv", bytes: Buffer.from(makeList(20)) };
const many = Array.from({ length: 20 }, (_, index) => `p${index}x@client-${index % 6}.example`).join(", ");

describe("who received it", () => {
  test.each<[string, Buffer, object]>([
    ["each address once", makeMail({ to: "a@x.example, A@X.example", cc: "a@x.example" }), { recipients: 1 }],
    [
      "the own domain and what is below it set aside",
      makeMail({ to: "a@sender.example, b@sub.sender.example, c@notsender.example" }),
      { recipients: 1 },
    ],
    [
      "a provider's domain not set aside",
      makeMail({ from: "shop@gmail.com", to: "a@gmail.com, shop@gmail.com" }),
      { recipients: 1 },
    ],
    [
      "Bcc received, not seen",
      makeMail({ to: "eigyo@sender.example", bcc: "a@x.example, b@y.example" }),
      { recipients: 2, visible_addresses: 0 },
    ],
    ["a full-width @", makeMail({ to: "taro＠x.example" }), { recipients: 1 }],
    [
      "addresses of the first mobile phones",
      makeMail({ to: 'a..b@docomo.ne.jp, a.@ezweb.ne.jp, "c..d"@docomo.ne.jp' }),
      { recipients: 3 },
    ],
    [
      "a name in the display name",
      makeMail({ to: `${word("中村 和也", "iso-2022-jp")} <x9k2@x.example>` }),
      { person_identifying_addresses: 1 },
    ],
    [
      "a department in the display name",
      makeMail({ to: `${word("営業部")} <x9k2@x.example>` }),
      { person_identifying_addresses: 0, other_addresses: 1 },
    ],
    [
      "headers in raw Shift_JIS",
      Buffer.concat([
        Buffer.from("From: a@sender.example\r\nTo: "),
        encode("田中 健一", "shift_jis"),
        Buffer.from(" <x9k2@x.example>\r\nSubject: x\r\n\r\n"),
      ]),
      { person_identifying_addresses: 1 },
    ],
    [
      "headers in raw UTF-8",
      Buffer.from("From: a@sender.example\r\nTo: 田中 健一 <x9k2@x.example>\r\nSubject: x\r\n\r\n"),
      { person_identifying_addresses: 1 },
    ],
    ["two To headers", makeMail({ headers: "To: z@z.example", to: "a@x.example" }), { recipients: 2 }],
    [
      "bare line feeds",
      Buffer.from(
        makeMail({ to: "a@x.example,\r\n b@x.example" }).toString("latin1").replaceAll("\r\n", "\n"),
        "latin1",
      ),
      { recipients: 2 },
    ],
    [
      "an mbox line before the headers",
      Buffer.concat([Buffer.from("From x Mon Nov  9 16:59:00 2026\n"), makeMail({ to: "a@x.example" })]),
      { recipients: 1 },
    ],
    [
      "control headers of strangers left alone",
      makeMail({ headers: "X-Own-Domain: x.example\r\nX-Sokuho-Mistake: none", to: "a@x.example" }),
      { recipients: 1, own_domain: "sender.example" },
    ],
  ])("%s", async (_name, bytes, truth) => {
    expect(await answer(bytes)).toMatchObject(truth);
  });

  test("a domain that was given is set aside instead", async () => {
    const bytes = makeMail({ to: "a@x.example, b@group.example" });
    expect(await answer(bytes, "mail.eml", "group.example")).toMatchObject({
      recipients: 1,
      own_domain: "group.example",
    });
  });

  test("a copy that shows nobody does not say that nobody received it", async () => {
    const found = await answer(makeMail({ to: "eigyo@sender.example" }));
    expect(found).not.toHaveProperty("recipients");
    expect(found.visible_addresses).toBe(0);
  });
});

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
    ["a list in winmail.dat", tnef("名簿.csv", Buffer.from(makeList(1))), "winmail.dat"],
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

describe("the kind of mistake", () => {
  const complaint = (text: string, nested: Buffer) =>
    makeMail({ from: "x@home.example", to: "info@sender.example", subject: "届きました", text, nested });
  test.each<[string, Buffer, string | undefined]>([
    [
      "many in Cc",
      makeMail({ to: "eigyo@sender.example", cc: many, subject: "ご案内", text: "お客様各位" }),
      "cc_instead_of_bcc",
    ],
    ["many in To", makeMail({ to: many, subject: "お知らせ", text: "各位" }), "cc_instead_of_bcc"],
    ["an answer to many", makeMail({ to: many, subject: "Re: 打合せ", text: "皆様" }), undefined],
    [
      "many of one house",
      makeMail({
        to: Array.from({ length: 20 }, (_, index) => `p${index}@client.example`).join(", "),
        subject: "お知らせ",
        text: "各位",
      }),
      undefined,
    ],
    [
      "a customer list for an estimate",
      makeMail({ subject: "お見積書の送付", text: "お見積書をお送りします。", files: [list] }),
      "wrong_attachment",
    ],
    [
      "a customer list as announced",
      makeMail({ subject: "顧客一覧の送付", text: "顧客一覧をお送りします。", files: [list] }),
      undefined,
    ],
    [
      "a customer list beside the estimate",
      makeMail({
        subject: "お見積書",
        text: "お見積書をお送りします。",
        files: [{ name: "見積書.pdf", bytes: Buffer.from("%PDF-1.7") }, list],
      }),
      "wrong_attachment",
    ],
    [
      "a list that nothing announces",
      makeMail({ subject: "ご連絡", text: "よろしくお願いします。", files: [list] }),
      undefined,
    ],
    [
      "the invoice that was announced",
      makeMail({
        subject: "ご請求データ",
        text: "ご請求データをお送りします。",
        files: [{ ...list, name: "請求.csv" }],
      }),
      undefined,
    ],
    [
      "a greeting to someone else",
      makeMail({ to: `${word("鈴木 隆")} <suzuki@x.example>`, text: "高田 誠 様\r\n\r\nお世話になります。" }),
      "wrong_recipient",
    ],
    [
      "a greeting to the one",
      makeMail({ to: `${word("髙田 誠")} <takada@x.example>`, text: "高田 誠 様\r\n" }),
      undefined,
    ],
    [
      "a greeting to someone else than the address",
      makeMail({ to: "ichiro.suzuki@x.example", text: "高田様\r\n" }),
      "wrong_recipient",
    ],
    [
      "a greeting and an address that says nothing",
      makeMail({ to: "info@x.example", text: "高田様\r\n" }),
      undefined,
    ],
    ["a mistyped provider", makeMail({ to: "taro@gmai.com", text: "各位" }), "wrong_recipient"],
    [
      "another company's secret",
      makeMail({
        to: "suzuki@company-b.example",
        subject: "【社外秘】C社様 見積条件",
        text: "B社 御中\r\nC社様の条件をお送りします",
      }),
      "wrong_recipient",
    ],
    [
      "the own secret",
      makeMail({
        from: `${word("株式会社青空")} <a@sender.example>`,
        to: "x@client.example",
        subject: "【社外秘】株式会社青空 価格表",
        text: "お世話になります",
      }),
      undefined,
    ],
    [
      "a complaint",
      complaint("別の人宛のメールが届きました", makeMail({ to: "x@home.example", text: "高田 誠 様" })),
      "wrong_recipient",
    ],
    [
      "a complaint about Cc",
      complaint("ほかの人のアドレスが見えています", makeMail({ cc: many, subject: "ご案内", text: "各位" })),
      "cc_instead_of_bcc",
    ],
    [
      "nothing wrong",
      makeMail({
        to: `${word("田中 健一")} <tanaka@x.example>`,
        subject: "打合せ",
        text: "田中様\r\n明日伺います。",
      }),
      undefined,
    ],
  ])("%s", async (_name, bytes, mistake) => {
    expect((await answer(bytes)).mistake).toBe(mistake);
  });

  test("a list of which nobody received it was the wrong list", async () => {
    const mail = makeMail({ to: "eigyo@sender.example", bcc: "a@x.example, b@x.example" });
    const beside = { is: "intended" as const, fileName: "m.intended.csv", bytes: Buffer.from(makeList(10)) };
    expect(toAnswer(await readExposure(mail, { fileName: "m.eml", beside }))).toMatchObject({
      mistake: "wrong_list",
      intended: 0,
      unintended: 2,
    });
  });

  test("a complaint that was passed on inside describes the mail that lies deepest", async () => {
    const wrong = makeMail({ to: "x@home.example", subject: "ポイントのお知らせ", text: "高田 誠 様" });
    const passedOn = makeMail({
      from: "info@sender.example",
      to: "houmu@sender.example",
      subject: "Fw: 苦情",
      nested: complaint("別の人の名前です", wrong),
    });
    expect(await answer(passedOn)).toMatchObject({
      nested: true,
      inner_subject: "ポイントのお知らせ",
      recipients: 1,
      own_domain: "sender.example",
    });
  });

  test("a mail sent outside with another mail attached went wrong itself", async () => {
    const inside = makeMail({ subject: "社内の相談", to: "b@sender.example" });
    expect(
      await answer(makeMail({ to: "x@client.example", subject: "資料", nested: inside })),
    ).not.toHaveProperty("nested");
  });
});

/** Outlook's winmail.dat with one file in it. */
function tnef(name: string, content: Buffer): Buffer {
  const attribute = (id: number, value: Buffer) => {
    const head = Buffer.alloc(9);
    head.writeUInt8(2, 0);
    head.writeUInt32LE(id, 1);
    head.writeUInt32LE(value.length, 5);
    return Buffer.concat([head, value, Buffer.alloc(2)]);
  };
  return Buffer.concat([
    Buffer.from("789f3e220100", "hex"),
    attribute(0x00069002, Buffer.alloc(14)),
    attribute(0x00018010, encode(`${name}\u0000`, "shift_jis")),
    attribute(0x0006800f, content),
  ]);
}
