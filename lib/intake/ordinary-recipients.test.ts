import { expect, test } from "vitest";
import { csv, people } from "./made/make-business";
import { makeMail, word } from "./made/make-mail";
import { type OrdinaryFile, readOrdinary } from "./made/ordinary-file";

const greeting = (to: string, text: string, more: Partial<Parameters<typeof makeMail>[0]> = {}) =>
  makeMail({ to, subject: "お打ち合わせの件", text: `${text}\n\nお世話になっております。`, ...more });
const prices = {
  name: "単価表.csv",
  bytes: csv([
    ["型番", "単価"],
    ["X-1", 100],
  ]),
};
const complaint = (subject: string, text: string, nested: Buffer, from = "guest@home.example") =>
  makeMail({ from, to: "contact@sender.example", subject, text, nested });
const points = (text: string, to = "guest@home.example") =>
  makeMail({ charset: "iso-2022-jp", to, subject: "ポイントのお知らせ", text });

const right: readonly OrdinaryFile[] = [
  ["the one who is greeted", greeting("yamada@x.example", "山田様")],
  ["another shape of the name", greeting(`${word("渡邉 恵")} <k29x@x.example>`, "渡辺様")],
  ["an old shape of the name", greeting(`${word("齋藤 隆")} <saito@x.example>`, "斉藤 隆 様")],
  ["a long vowel written out", greeting("ohno@x.example", "大野様")],
  ["a given name for an address", greeting("Takashi Mori <takashi@x.example>", "森様")],
  ["a given name alone", greeting("hanako1985@x.example", "鈴木様")],
  ["two who are greeted", greeting("yamada@x.example, suzuki@x.example", "山田様、鈴木様")],
  ["the one who is greeted in Cc", greeting("suzuki@x.example", "山田様", { cc: "yamada@x.example" })],
  [
    "a colleague who is greeted, a client beside",
    greeting("tanaka@sender.example, ito@x.example", "田中さん"),
  ],
  ["a reading that is rarer", greeting("kikkawa@x.example", "吉川様")],
  ["a name that begins as another", greeting("shoji@x.example", "東海林様")],
  ["a teacher", greeting("sato@school.example", "佐藤先生")],
  ["parents", greeting("suzuki.ichiro@x.example", "鈴木 花子様 保護者様")],
  ["one who is only spoken of", greeting("ito@x.example", "伊藤様\n\n先日ご紹介いただいた山田様")],
  ["an assistant's address", greeting("hisho@x.example", "代表取締役 山田 太郎 様")],
  ["a firm at its own address", greeting("info@x.example", "株式会社青空 御中")],
  [
    "a legal notice below an ordinary mail",
    makeMail({
      to: "tanaka@x.example",
      subject: "展示会のお礼",
      text: "株式会社青空\n田中様\n\n昨日は緑川商事様のブースでお会いできました。\n\n--\n本メールには機密情報が含まれる場合があります。心当たりのない方は破棄してください。\nThis message is confidential.",
    }),
  ],
  [
    "a firm's own secret sent to it",
    makeMail({
      to: "tanaka@company-a.example",
      subject: "【社外秘】A社様 お見積り条件",
      text: "A社 御中\n田中様\n\nA社様の単価表(社外秘)をお送りします。",
      files: [prices],
    }),
  ],
  [
    "the sender's own secret under an agreement",
    makeMail({
      from: `${word("株式会社サンプル電力")} <eigyo@sender.example>`,
      to: "tanaka@company-a.example",
      subject: "秘密保持契約書の件",
      text: "青空商事 田中様\n\n秘密保持契約書のひな形をお送りします。\n\n株式会社サンプル電力\n営業部 佐藤",
    }),
  ],
].map(([name, bytes]) => ({
  name: String(name),
  bytes: () => Buffer.from(bytes ?? ""),
  truth: { special_care: false, property_risk: false },
}));

const wrong: readonly OrdinaryFile[] = [
  {
    name: "another person than the address",
    bytes: () => greeting("ichiro.suzuki@x.example", "株式会社青空\n営業部 山田 太郎 様"),
    truth: { mistake: "wrong_recipient", recipients: 1, person_identifying_addresses: 1 },
  },
  {
    name: "another person than the name that is shown",
    bytes: () =>
      greeting(`${word("鈴木 一郎", "iso-2022-jp")} <s02x@x.example>`, "高橋様", { charset: "iso-2022-jp" }),
    truth: { mistake: "wrong_recipient", recipients: 1 },
  },
  {
    name: "a provider's name mistyped",
    bytes: () => greeting("hanako.yamada@yahooo.co.jp", "山田様"),
    truth: { mistake: "wrong_recipient", recipients: 1 },
  },
  {
    name: "another firm's price list",
    bytes: () =>
      makeMail({
        to: `${word("鈴木 隆")} <suzuki@company-b.example>`,
        subject: "【極秘】株式会社緑川様 仕入条件",
        text: "青空工業株式会社\n鈴木様\n\n緑川様の来期条件(極秘)をお送りします。",
        files: [{ ...prices, name: "緑川様_仕入条件_極秘.csv" }],
      }),
    truth: {
      mistake: "wrong_recipient",
      partner_confidential: true,
      distinct_principals: 0,
      recipients: 1,
      special_care: false,
      property_risk: false,
    },
  },
  {
    name: "a secret that only the attachment's name tells",
    bytes: () =>
      makeMail({
        to: "suzuki@company-b.example",
        subject: "資料送付",
        text: "B社 ご担当者様\n\n資料をお送りします。",
        files: [{ ...prices, name: "C社様_原価表_マル秘.csv" }],
      }),
    truth: { mistake: "wrong_recipient", partner_confidential: true, distinct_principals: 0 },
  },
];

const complaints: readonly OrdinaryFile[] = [
  {
    name: "a complaint of one who is not meant",
    bytes: () =>
      complaint("身に覚えのないメール", "知らない方の名前が書かれています。", points("高田 真 様")),
    truth: {
      nested: true,
      inner_subject: "ポイントのお知らせ",
      mistake: "wrong_recipient",
      recipients: 1,
      own_domain: "sender.example",
    },
  },
  {
    name: "thanks with the mail attached",
    bytes: () => complaint("確認しました", "添付のメール、間違いなく受け取りました。", points("会員の皆様")),
    truth: { nested: true, inner_subject: "ポイントのお知らせ", recipients: 1 },
  },
  {
    name: "a question with the mail attached",
    bytes: () => complaint("ご質問", "添付のメールのポイントはいつまで使えますか。", points("会員の皆様")),
    truth: { nested: true, inner_subject: "ポイントのお知らせ", recipients: 1 },
  },
  {
    name: "a complaint about other people's addresses",
    bytes: () =>
      complaint(
        "他の人のアドレスが見えています",
        "ご確認ください。",
        makeMail({
          to: "news@sender.example",
          cc: people(22)
            .map(({ mail }) => mail)
            .join(", "),
          subject: "セールのお知らせ",
          text: "お客様各位",
        }),
      ),
    truth: {
      nested: true,
      inner_subject: "セールのお知らせ",
      mistake: "cc_instead_of_bcc",
      visible_addresses: 22,
    },
  },
  {
    name: "a complaint passed on by the desk",
    bytes: () =>
      makeMail({
        from: "contact@sender.example",
        to: "legal@sender.example",
        subject: "FW: 苦情",
        text: "転送します。",
        nested: complaint("宛名が違います", "宛名が別人です。", points("高田 真 様")),
      }),
    truth: { nested: true, inner_subject: "ポイントのお知らせ", mistake: "wrong_recipient", recipients: 1 },
  },
  {
    name: "a complaint with the mail as a file",
    bytes: () =>
      makeMail({
        from: "guest@home.example",
        to: "contact@sender.example",
        subject: "誤送信では?",
        text: "私宛ではないようです。",
        files: [{ name: "メール.eml", bytes: points("高田 真 様") }],
      }),
    truth: { nested: true, inner_subject: "ポイントのお知らせ", mistake: "wrong_recipient", recipients: 1 },
  },
];

test.each([...right, ...wrong, ...complaints])("$name", async (file) => {
  const { answer, invented, problems } = await readOrdinary(file);
  expect(answer).toMatchObject(file.truth);
  expect(invented).toEqual([]);
  expect(problems).toEqual([]);
});
