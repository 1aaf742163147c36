import { describe, expect, test } from "vitest";
import { toAnswer } from "../exposure-answer";
import { makeMail, word } from "../made/make-mail";
import { makeList } from "../made/make-people";
import { readExposure } from "../read-file";

const read = (bytes: Buffer, fileName = "mail.eml", ownDomain?: string) =>
  readExposure(bytes, { fileName, ownDomain });
const answer = async (bytes: Buffer, fileName?: string, ownDomain?: string) =>
  toAnswer(await read(bytes, fileName, ownDomain));
const list = { name: "顧客一覧.csv", bytes: Buffer.from(makeList(20)) };
const many = Array.from({ length: 20 }, (_, index) => `p${index}x@client-${index % 6}.example`).join(", ");

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
