import { expect, test } from "vitest";
import { people, personOf } from "./made/make-business";
import { makeMail, word } from "./made/make-mail";
import { type OrdinaryFile, readOrdinary } from "./made/ordinary-file";

const mails = (count: number, from = 0) => people(count, from).map(({ mail }) => mail);
const shown = (index: number, charset: "utf-8" | "iso-2022-jp" = "iso-2022-jp") =>
  `${word(personOf(index).name, charset)} <c${index}x7@shop-${index}.example>`;

const files: readonly OrdinaryFile[] = [
  {
    name: "a newsletter to 120 customers in Bcc",
    bytes: () =>
      makeMail({
        to: "news@sender.example",
        from: `${word("株式会社みどり")} <news@sender.example>`,
        bcc: mails(120).join(",\r\n "),
        subject: "秋の新商品のお知らせ",
        text: "お客様各位\n\n新商品のご案内です。",
      }),
    truth: { recipients: 120, visible_addresses: 0, own_domain: "sender.example" },
  },
  {
    name: "undisclosed recipients with Bcc",
    bytes: () =>
      makeMail({
        to: "undisclosed-recipients:;",
        bcc: mails(30).join(", "),
        subject: "年末年始休業のご案内",
      }),
    truth: { recipients: 30, visible_addresses: 0 },
  },
  {
    name: "one customer of a newsletter in Bcc who mistyped the own address",
    bytes: () =>
      makeMail({
        to: "news@sender.example",
        bcc: [...mails(60), "hanako@gmial.com"].join(", "),
        subject: "会員様限定セール",
      }),
    truth: { recipients: 61, visible_addresses: 0 },
  },
  {
    name: "two colleagues of the client in Cc",
    bytes: () =>
      makeMail({
        to: `${word("田中 健一")} <tanaka@client-a.example>`,
        cc: "suzuki@client-a.example, m.kato@client-a.example, sato@sender.example",
        subject: "お打ち合わせのお礼",
        text: "株式会社青空\n営業部 田中様\n\n昨日はありがとうございました。",
      }),
    truth: {
      recipients: 3,
      visible_addresses: 3,
      person_identifying_addresses: 3,
      other_addresses: 0,
    },
  },
  {
    name: "minutes to the members of a project of three firms",
    bytes: () =>
      makeMail({
        to: "tanaka@client-a.example, suzuki@client-a.example, y.ito@partner-b.example, kato@partner-b.example",
        cc: "mori@vendor-c.example, abe@vendor-c.example, sato@sender.example",
        subject: "【基幹刷新】第5回定例会議 議事録送付",
        text: "関係者各位\n\n先日の定例会議の議事録をお送りします。",
      }),
    truth: { recipients: 6, visible_addresses: 6, person_identifying_addresses: 6 },
  },
  {
    name: "a date to be found with five firms",
    bytes: () =>
      makeMail({
        to: [1, 2, 3, 4, 5].map((n) => `p${n}.tanaka@firm-${n}.example`).join(", "),
        subject: "次回打ち合わせの日程調整のお願い",
        text: "皆様\n\nお世話になっております。候補日をお送りします。",
      }),
    truth: { recipients: 5, visible_addresses: 5 },
  },
  {
    name: "a notice to thirty at one client",
    bytes: () =>
      makeMail({
        to: Array.from({ length: 30 }, (_, index) => `s${index}@client-a.example`).join(", "),
        subject: "システム停止のお知らせ",
        text: "ご利用の皆様",
      }),
    truth: { recipients: 30, visible_addresses: 30 },
  },
  {
    name: "a notice to all of the own company",
    bytes: () =>
      makeMail({
        to: "all@sender.example",
        cc: Array.from({ length: 40 }, (_, index) => `staff${index}@sender.example`).join(", "),
        subject: "社内報11月号のお知らせ",
        text: "社員各位",
      }),
    truth: { visible_addresses: 0, own_domain: "sender.example" },
  },
  {
    name: "25 customers in Cc",
    bytes: () =>
      makeMail({
        to: "news@sender.example",
        cc: mails(25).join(", "),
        subject: "夏季休業のお知らせ",
        text: "お客様各位",
      }),
    truth: {
      mistake: "cc_instead_of_bcc",
      recipients: 25,
      visible_addresses: 25,
      person_identifying_addresses: 25,
      other_addresses: 0,
    },
  },
  {
    name: "18 members at providers in To",
    bytes: () =>
      makeMail({
        to: Array.from(
          { length: 18 },
          (_, index) => `k3${index}zq@${["gmail.com", "yahoo.co.jp", "docomo.ne.jp"][index % 3]}`,
        ).join("; "),
        subject: "【重要】会員様へのご案内",
        text: "会員各位",
      }),
    truth: {
      mistake: "cc_instead_of_bcc",
      recipients: 18,
      person_identifying_addresses: 0,
      other_addresses: 18,
    },
  },
  {
    name: "twelve applicants in To and Cc",
    bytes: () =>
      makeMail({
        charset: "iso-2022-jp",
        from: `${word("採用担当", "iso-2022-jp")} <saiyo@sender.example>`,
        to: [0, 1, 2, 3, 4, 5].map((index) => shown(index)).join(", "),
        cc: [6, 7, 8, 9, 10, 11].map((index) => shown(index)).join(",\r\n\t"),
        subject: "会社説明会のご案内",
        text: "応募者の皆様\n\n説明会の日程をご案内します。",
      }),
    truth: { mistake: "cc_instead_of_bcc", recipients: 12, person_identifying_addresses: 12 },
  },
  {
    name: "a handful of guests in Cc",
    bytes: () =>
      makeMail({
        to: "info@sender.example",
        cc: mails(7).join(", "),
        subject: "内覧会のご招待",
        text: "お客様各位",
      }),
    truth: { mistake: "cc_instead_of_bcc", recipients: 7 },
  },
  {
    name: "customers in Cc with colleagues and doubles among them",
    bytes: () =>
      makeMail({
        to: "eigyo@sender.example, Taro@Home.example",
        cc: [...mails(20), "boss@sender.example", "taro@home.example", mails(1)[0]?.toUpperCase()].join(", "),
        subject: "価格改定のお知らせ",
        text: "お取引先各位",
      }),
    truth: { mistake: "cc_instead_of_bcc", recipients: 21, visible_addresses: 21 },
  },
  {
    name: "some in Cc and the rest in Bcc",
    bytes: () =>
      makeMail({
        to: "news@sender.example",
        cc: mails(20).join(", "),
        bcc: mails(100, 100).join(", "),
        subject: "メールマガジン11月号",
        text: "皆様",
      }),
    truth: { mistake: "cc_instead_of_bcc", recipients: 120, visible_addresses: 20 },
  },
  {
    name: "an answer to everyone in a round of friends",
    bytes: () =>
      makeMail({
        to: mails(8).join(", "),
        subject: "Re: 同窓会のお知らせ",
        text: "皆さん\n\n楽しみにしています。",
      }),
    truth: { recipients: 8, visible_addresses: 8 },
  },
  {
    name: "which addresses name a person",
    bytes: () =>
      makeMail({
        to: `t.yamada@x.example, yamada-taro@x.example, k_sato@x.example, satoh.hiroshi@x.example,
 h-suzuki1985@x.example, nozomi_0420@x.example, kenta@x.example, ohno.yu@x.example`.replaceAll("\n", "\r\n"),
        cc: `info@x.example, sales@x.example, a1234@x.example, tokyo-branch@x.example, order@x.example,
 x83hq2@x.example, 0312345678@x.example, eigyo2@x.example, no-reply@x.example, gyomu@x.example,
 hinshitsu@x.example, okyakusama@x.example`.replaceAll("\n", "\r\n"),
        subject: "件名",
      }),
    truth: { recipients: 20, person_identifying_addresses: 8, other_addresses: 12 },
  },
  {
    name: "which display names are a person's",
    bytes: () =>
      makeMail({
        to: [
          "山田 太郎",
          "株式会社青空 佐々木",
          "営業部 髙橋様",
          "Hanako Suzuki",
          "グエン・ヴァン・アン",
          "小鳥遊 結",
        ]
          .map((name, index) => `${word(name)} <x${index}q7z@x.example>`)
          .join(", "),
        cc: [
          "田中歯科医院",
          "鈴木電機",
          "山田工務店",
          "石川県",
          "お客様窓口",
          "Support Desk",
          "森建材(有)",
          "佐藤酒造",
        ]
          .map((name, index) => `${word(name)} <y${index}q7z@x.example>`)
          .join(", "),
        subject: "件名",
      }),
    truth: { recipients: 14, person_identifying_addresses: 6, other_addresses: 8 },
  },
];

test.each(files)("$name", async (file) => {
  const { answer, invented, problems } = await readOrdinary(file);
  expect(answer).toMatchObject(file.truth);
  expect(invented).toEqual([]);
  expect(problems).toEqual([]);
});
