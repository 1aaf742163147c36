import { expect, test } from "vitest";
import { csv, people, type Row, type Writing } from "./made/make-business";
import { encode, type MadeFile, makeMail, word } from "./made/make-mail";
import { makeMsg } from "./made/make-msg";
import { makeTnef } from "./made/make-tnef";
import { makeWorkbook } from "./made/make-workbook";
import { makeZip } from "./made/make-zip";
import { type OrdinaryFile, readOrdinary } from "./made/ordinary-file";

const customers = (count: number): readonly Row[] => [
  ["氏名", "メールアドレス", "電話番号"],
  ...people(count).map(({ name, mail, phone }) => [name, mail, phone]),
];
const list = (name: string, rows: readonly Row[], writing?: Writing): MadeFile => ({
  name,
  type: "text/csv",
  bytes: csv(rows, writing),
});
const sent = (subject: string, text: string, ...attached: readonly MadeFile[]) =>
  makeMail({ subject, text: `株式会社青空 御中\n\n${text}`, files: attached });
const twenty = { rows: 20, distinct_principals: 20, data_items: ["name", "email", "phone"] } as const;
const pdf = Buffer.from("%PDF-1.7\n");

const files: readonly OrdinaryFile[] = [
  {
    name: "the members' list for an invoice, in CP932 with a name in ISO-2022-JP",
    bytes: () =>
      sent("ご請求書の送付", "10月分の請求書をお送りいたします。", {
        ...list("会員名簿.csv", customers(20), { charset: "shift_jis" }),
        written: `filename="${word("会員名簿.csv", "iso-2022-jp")}"`,
      }),
    truth: {
      mistake: "wrong_attachment",
      recipients: 1,
      ...twenty,
      property_risk: false,
      special_care: false,
    },
  },
  {
    name: "staff for the papers of a meeting, the name in pieces",
    bytes: () =>
      sent("会議資料の件", "会議資料を添付いたします。", {
        ...list(
          "社員一覧.csv",
          [
            ["社員番号", "氏名", "部署", "役職", "メール"],
            ...people(9).map(({ name, mail }, n) => [`E${n}`, name, "総務部", "主任", mail]),
          ],
          { mark: true },
        ),
        written: "filename*0*=utf-8''%E7%A4%BE%E5%93%A1%E4; filename*1*=%B8%80%E8%A6%A7; filename*2=.csv",
      }),
    truth: {
      mistake: "wrong_attachment",
      rows: 9,
      distinct_principals: 9,
      data_items: ["employee_id", "name", "email"],
    },
  },
  {
    name: "patients for a catalogue",
    bytes: () =>
      sent(
        "新製品カタログのご送付",
        "カタログをお送りします。ご査収ください。",
        list("患者一覧.csv", [
          ["患者ID", "患者名", "生年月日", "病名", "処方薬"],
          ...people(15).map(({ name, birth }, n) => [`P-${n}`, name, birth, "高血圧症", "アムロジピン"]),
        ]),
      ),
    truth: {
      mistake: "wrong_attachment",
      special_care: true,
      rows: 15,
      distinct_principals: 15,
      data_items: ["name", "birth_date", "health"],
    },
  },
  {
    name: "alumni for a proposal, as a workbook",
    bytes: () =>
      sent("ご提案の件", "ご提案書を添付いたしました。", {
        name: "卒業生名簿.xlsx",
        bytes: makeWorkbook([{ name: "Sheet1", rows: customers(20) }]),
      }),
    truth: { mistake: "wrong_attachment", ...twenty },
  },
  {
    name: "those who applied for the blank form",
    bytes: () =>
      sent(
        "申込書の送付",
        "申込書の用紙をお送りしますので、ご記入ください。",
        list("申込者一覧.csv", customers(20)),
      ),
    truth: { mistake: "wrong_attachment", ...twenty },
  },
  {
    name: "the list for the letter of invitation",
    bytes: () =>
      sent(
        "説明会のご案内",
        "ご案内状を添付いたします。",
        list("応募者.csv", customers(20), { delimiter: ";" }),
      ),
    truth: { mistake: "wrong_attachment", ...twenty },
  },
  {
    name: "the list that was announced",
    bytes: () =>
      sent("参加者名簿の送付", "セミナーの参加者名簿をお送りします。", list("参加者名簿.csv", customers(20))),
    truth: { recipients: 1, ...twenty },
  },
  {
    name: "a list that nothing announces",
    bytes: () => sent("先日の件", "添付のとおりです。", list("20261101.csv", customers(20))),
    truth: { recipients: 1, ...twenty },
  },
  {
    name: "the lines of an invoice with the buyers' names",
    bytes: () =>
      sent(
        "ご請求明細",
        "請求明細をお送りします。",
        list("請求明細_202610.csv", [
          ["ご利用者名", "商品名", "金額"],
          ...people(6).map(({ name }) => [name, "定期便", 3000]),
        ]),
      ),
    truth: { recipients: 1, rows: 6, distinct_principals: 6, data_items: ["name", "purchase"] },
  },
  {
    name: "answers to the questionnaire that was announced",
    bytes: () =>
      sent(
        "アンケート結果の共有",
        "アンケートの回答を共有いたします。",
        list("アンケート回答.csv", [
          ["氏名", "満足度", "ご意見"],
          ...people(5).map(({ name }) => [name, 5, "よい"]),
        ]),
      ),
    truth: { recipients: 1, rows: 5, distinct_principals: 5 },
  },
  {
    name: "a schedule with the names of those in charge",
    bytes: () =>
      sent(
        "工程表の送付",
        "工程表を添付いたします。",
        list("工程表.csv", [
          ["開始日", "作業", "担当"],
          ...people(5).map(({ name }) => ["2026/12/01", "配線", name]),
        ]),
      ),
    truth: { recipients: 1, rows: 5 },
  },
  {
    name: "goods that were delivered",
    bytes: () =>
      sent(
        "納品書の送付",
        "納品書をお送りします。",
        list("納品書.csv", [
          ["品番", "品名", "数量", "単価"],
          ["A-1", "椅子", 4, 5000],
        ]),
      ),
    truth: { recipients: 1, rows: 1, distinct_principals: 0, data_items: [], special_care: false },
  },
  {
    name: "the estimate, as a PDF",
    bytes: () => sent("お見積書", "お見積書をお送りします。", { name: "見積書.pdf", bytes: pdf }),
    truth: { recipients: 1 },
  },
  {
    name: "the estimate with the sender's logo and card in the text",
    bytes: () =>
      sent(
        "お見積書",
        "お見積書をお送りします。",
        { name: "見積書.pdf", bytes: pdf },
        {
          name: "logo.png",
          type: "image/png",
          bytes: Buffer.from("89504e470d0a1a0a", "hex"),
          written: "filename=logo.png",
        },
      ),
    truth: { recipients: 1 },
  },
  {
    name: "a list in a zip for the minutes",
    bytes: () =>
      sent("議事録の送付", "議事録をお送りします。", {
        name: "送付.zip",
        bytes: makeZip([
          {
            name: encode("顧客データ.csv", "shift_jis"),
            bytes: csv(customers(20), { charset: "shift_jis" }),
          },
        ]),
      }),
    truth: { mistake: "wrong_attachment", ...twenty },
  },
  {
    name: "an Outlook message with the wrong workbook",
    fileName: "お見積り.msg",
    bytes: () =>
      makeMsg({
        subject: "お見積りの件",
        sender: "sato@sender.example",
        text: "株式会社青空\r\n田中様\r\n\r\nお見積書を添付いたします。",
        recipients: [
          { kind: "to", name: "田中 健一", address: "tanaka@client-a.example" },
          { kind: "cc", name: "佐藤", address: "sato2@sender.example" },
        ],
        files: [{ name: "顧客リスト.xlsx", bytes: makeWorkbook([{ name: "顧客", rows: customers(20) }]) }],
      }),
    truth: { mistake: "wrong_attachment", recipients: 1, person_identifying_addresses: 1, ...twenty },
  },
  {
    name: "a right Outlook message",
    fileName: "打合せ.msg",
    bytes: () =>
      makeMsg({
        subject: "打合せのお礼",
        sender: "sato@sender.example",
        text: "田中様\r\n\r\n本日はありがとうございました。",
        recipients: [{ kind: "to", name: "tanaka@client-a.example", address: "tanaka@client-a.example" }],
      }),
    truth: { recipients: 1, person_identifying_addresses: 1, special_care: false },
  },
  {
    name: "the wrong list in winmail.dat",
    bytes: () =>
      sent("見積書の送付", "見積書をお送りします。", {
        name: "winmail.dat",
        type: "application/ms-tnef",
        bytes: makeTnef("取引先担当者一覧.csv", csv(customers(20), { charset: "shift_jis" })),
      }),
    truth: { mistake: "wrong_attachment", ...twenty },
  },
  {
    name: "people in two wrong attachments",
    bytes: () =>
      sent(
        "請求書送付",
        "請求書をお送りします。",
        list("名簿A.csv", customers(20)),
        list("名簿B.tsv", customers(25), { delimiter: "\t", charset: "shift_jis" }),
      ),
    truth: { mistake: "wrong_attachment", rows: 45, distinct_principals: 25 },
  },
];

test.each(files)("$name", async (file) => {
  const { answer, invented, problems } = await readOrdinary(file);
  expect(answer).toMatchObject(file.truth);
  expect(invented).toEqual([]);
  expect(problems).toEqual([]);
});
