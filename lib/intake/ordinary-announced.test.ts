import { expect, test } from "vitest";
import { csv, people, type Row } from "./made/make-business";
import { makeMail, word } from "./made/make-mail";
import { type OrdinaryFile, readOrdinary } from "./made/ordinary-file";

const eight: readonly Row[] = [["氏名", "電話番号"], ...people(8).map(({ name, phone }) => [name, phone])];
const mail = (
  name: string,
  subject: string,
  text: string,
  fileName: string,
  mistake?: "wrong_attachment",
): OrdinaryFile => ({
  name,
  bytes: () =>
    makeMail({
      to: `${word("田中 健一")} <tanaka@client-a.example>`,
      subject,
      text: `株式会社青空\n田中様\n\n${text}`,
      files: [{ name: fileName, bytes: csv(eight, { charset: "shift_jis" }) }],
    }),
  truth: { ...(mistake && { mistake }), recipients: 1, rows: 8, distinct_principals: 8 },
});
const together = (
  name: string,
  subject: string,
  text: string,
  mistake?: "cc_instead_of_bcc",
): OrdinaryFile => ({
  name,
  bytes: () =>
    makeMail({
      to: "jimukyoku@sender.example",
      cc: people(9)
        .map(({ local }, index) => `${local}@firm-${index}.example`)
        .join(", "),
      subject,
      text,
    }),
  truth: { ...(mistake && { mistake }), recipients: 9, visible_addresses: 9 },
});

const files: readonly OrdinaryFile[] = [
  mail(
    "those concerned, about an invoice that came",
    "請求の件",
    "先日お送りいただいた請求書について、該当者のデータを添付します。",
    "該当者.csv",
  ),
  mail(
    "the list while an invoice is asked for",
    "ご依頼",
    "請求書をお送りください。配送先は添付をご覧ください。",
    "20261120.csv",
  ),
  mail(
    "an order and the addresses to deliver to",
    "発注の件",
    "発注書と配送先リストを添付いたします。",
    "配送先リスト.csv",
  ),
  mail("the winners of a prize", "当選者の件", "当選者一覧をお送りします。", "当選者一覧.csv"),
  mail(
    "a list put together by hand",
    "ご報告",
    "ご来場いただいた方をまとめたリストを添付します。",
    "来場.csv",
  ),
  mail(
    "those who are insured, under the contract",
    "契約書の件",
    "契約書の別紙として被保険者の名簿を添付します。",
    "別紙.csv",
  ),
  mail("a photograph", "写真の送付", "当日の写真をお送りします。", "会員一覧.csv", "wrong_attachment"),
  mail(
    "a plan of the building",
    "図面送付の件",
    "図面を添付いたしますのでご確認ください。",
    "入居者名簿.csv",
    "wrong_attachment",
  ),
  mail(
    "the accounts of the year",
    "決算資料",
    "決算書を添付いたします。",
    "株主名簿.csv",
    "wrong_attachment",
  ),
  mail(
    "the estimate's data",
    "お見積データ送付",
    "お見積データをお送りします。",
    "顧客.csv",
    "wrong_attachment",
  ),
  mail(
    "the estimate, after an older one",
    "お見積書",
    "先日お送りしたものに代わり、お見積書を添付いたします。",
    "顧客一覧.csv",
    "wrong_attachment",
  ),
  mail(
    "papers of a training",
    "研修のご連絡",
    "研修資料をお送りいたします。",
    "受講者名簿.csv",
    "wrong_attachment",
  ),
  together("the board of a society", "第3回理事会の開催について", "理事各位\n\n下記のとおり開催します。"),
  together("those who work on a project", "【A案件】進捗会議のお知らせ", "関係者各位"),
  together("customers who are asked to a meeting", "個別打合せ会のご案内", "お客様各位", "cc_instead_of_bcc"),
  together("those who took part", "アンケートのお願い【重要】", "参加者の皆様", "cc_instead_of_bcc"),
];

test.each(files)("$name", async (file) => {
  const { answer, invented, problems } = await readOrdinary(file);
  expect(answer).toMatchObject(file.truth);
  expect(invented).toEqual([]);
  expect(problems).toEqual([]);
});
