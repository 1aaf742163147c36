import { expect, test } from "vitest";
import type { Answer } from "./exposure-answer";
import { csv, people, personOf, type Row } from "./made/make-business";
import { type OrdinaryFile, readOrdinary } from "./made/ordinary-file";

const list = (name: string, rows: readonly Row[], truth: Answer, fileName = "一覧.csv"): OrdinaryFile => ({
  name,
  fileName,
  bytes: () => csv(rows, { charset: "shift_jis" }),
  truth: { over_1000: false, special_care: false, property_risk: false, ...truth },
});
const wide = (name: string, rows: readonly Row[], truth: Answer): OrdinaryFile => ({
  ...list(name, rows, truth),
  bytes: () => csv(rows, { mark: true }),
});
const ten = people(10);
const both = (count: number) => ({ rows: count, distinct_principals: count });

const files: readonly OrdinaryFile[] = [
  list(
    "a heading below a title, a date and a blank line",
    [
      ["会員名簿"],
      ["出力日: 2026/11/20"],
      [""],
      ["No.", "氏名", "フリガナ", "電話番号"],
      ...ten.map(({ name, kana, phone }, n) => [n + 1, name, kana, phone]),
    ],
    { ...both(10), data_items: ["name", "kana", "phone"] },
  ),
  list(
    "a heading in two rows, cells merged",
    [
      ["番号", "氏名", "", "連絡先", ""],
      ["", "姓", "名", "電話番号", "メール"],
      ...ten.map(({ family, given, phone, mail }, n) => [n + 1, family, given, phone, mail]),
    ],
    { ...both(10), data_items: ["name", "phone", "email"] },
  ),
  list(
    "sums, notes and numbers that were filled in beforehand",
    [
      ["No.", "氏名", "購入金額", "電話番号"],
      ...ten.map(({ name, phone }, n) => [n + 1, name, 5000, phone]),
      [11, "", "", ""],
      [12, "", "", ""],
      ["合計", "10名", "50,000", ""],
      ["※退会した会員を含みます", "", "", ""],
    ],
    { ...both(10), data_items: ["name", "purchase", "phone"] },
  ),
  list(
    "blank columns and rows",
    [
      ["", "氏名", "", "メール"],
      ["", "", "", ""],
      ...ten.flatMap(({ name, mail }) => [
        ["", name, "", mail],
        ["", "", "", ""],
      ]),
    ],
    { ...both(10), data_items: ["name", "email"] },
  ),
  list(
    "addresses of two lines",
    [
      ["氏名", "住所", "電話"],
      ...ten.map(({ name, address, phone }) => [name, `${address}\nグリーンハイツ101`, phone]),
    ],
    { ...both(10), data_items: ["name", "address", "phone"] },
  ),
  list(
    "numbers in full width, one person twice",
    [
      ["氏名", "電話番号"],
      ["山田 太郎", "０９０－１２３４－５６７８"],
      ["山田太郎", "090-1234-5678"],
      ["山田 次郎", "０９０−１２３４−５６７９"],
    ],
    { rows: 3, distinct_principals: 2 },
  ),
  list(
    "days of the eras, one person three times",
    [
      ["氏名", "生年月日", "住所"],
      ["鈴木 花子", "S60.4.1", "東京都港区芝1-2-3"],
      ["鈴木花子", "昭和60年4月1日", "港区芝1丁目2番3号"],
      ["鈴木　花子", "1985/4/1", "東京都港区芝１－２－３"],
      ["鈴木 花子", "H1.4.1", "東京都港区芝1-2-3"],
    ],
    { rows: 4, distinct_principals: 2, data_items: ["name", "birth_date", "address"] },
  ),
  list(
    "readings in half width",
    [
      ["ｶﾅ氏名", "電話番号"],
      ["ﾔﾏﾀﾞ ﾀﾛｳ", "03-1234-5678"],
      ["ヤマダ タロウ", "0312345678"],
      ["ﾀｶﾊｼ ｼﾞﾛｳ", "03-1234-5678"],
    ],
    { rows: 3, distinct_principals: 2, data_items: ["kana", "phone"] },
  ),
  list(
    "names with titles",
    [
      ["お名前", "メール"],
      ["山田 太郎 様", "t@x.example"],
      ["山田太郎", "T@X.example"],
      ["佐藤 恵 先生", "m@x.example"],
    ],
    { rows: 3, distinct_principals: 2 },
  ),
  wide(
    "old and new shapes of a name",
    [
      ["氏名", "電話番号"],
      ["髙橋 誠", "090-0000-0001"],
      ["高橋 誠", "09000000001"],
      ["山﨑 恵", "090-0000-0002"],
      ["山崎恵", "090-0000-0002"],
      ["渡邊 修", "090-0000-0003"],
    ],
    { rows: 5, distinct_principals: 3 },
  ),
  list(
    "one household at one telephone",
    [
      ["氏名", "電話番号"],
      ["佐藤 誠", "03-1111-2222"],
      ["佐藤 恵", "03-1111-2222"],
      ["佐藤 翔太", "03-1111-2222"],
    ],
    both(3),
  ),
  list(
    "the same name born on other days",
    [
      ["氏名", "生年月日", "住所"],
      ["佐藤 誠", "1970/01/01", "東京都港区芝1-1-1"],
      ["佐藤 誠", "1999/01/01", "東京都港区芝1-1-1"],
    ],
    { ...both(2), data_items: ["name", "birth_date", "address"] },
  ),
  wide(
    "people from abroad",
    [
      ["Full Name", "Nationality", "E-mail"],
      ["NGUYEN VAN ANH", "ベトナム", "anh@x.example"],
      ["Nguyen Van Anh", "ベトナム", "ANH@x.example"],
      ["María García", "メキシコ", "maria@x.example"],
      ["김민수", "韓国", "kim@x.example"],
      ["王 小明", "中国", "wang@x.example"],
    ],
    { rows: 5, distinct_principals: 4, data_items: ["name", "other", "email"] },
  ),
  list(
    "an address in four columns beside the day of birth",
    [
      ["氏名", "生年月日", "都道府県", "市区町村", "番地", "建物名"],
      ["林 修", "1980/2/3", "東京都", "港区", "芝1-2-3", "タワー501"],
      ["林修", "1980年2月3日", "東京都", "港区", "芝１丁目２番３号", "タワー501号室"],
      ["林 修", "1980/2/3", "大阪府", "大阪市", "北1-2-3", ""],
    ],
    { rows: 3, distinct_principals: 2, data_items: ["name", "birth_date", "address"] },
  ),
  list(
    "two mail columns, the second of which joins",
    [
      ["氏名", "PCメール", "携帯メール"],
      ["林 修", "a@x.example", "b@docomo.ne.jp"],
      ["林 修", "b@docomo.ne.jp", ""],
      ["林 修", "", "c@docomo.ne.jp"],
    ],
    { rows: 3, distinct_principals: 2, data_items: ["name", "email"] },
  ),
  list(
    "record numbers that look like telephones",
    [
      ["会員ID", "氏名", "コード"],
      ["09012345678", "林 修", "0312345678"],
      ["09012345679", "森 恵", "0312345678"],
    ],
    { ...both(2), data_items: ["name"] },
  ),
  list(
    "firms",
    [
      ["会社名", "所在地", "代表電話", "URL"],
      ["株式会社青空", "東京都港区芝1-1", "03-1111-1111", "https://a.example"],
      ["緑川商事", "大阪府大阪市北区1-1", "06-1111-1111", "https://b.example"],
    ],
    { rows: 2, distinct_principals: 0, data_items: [] },
  ),
  list(
    "customers that are firms",
    [
      ["顧客名", "電話番号", "売上"],
      ["株式会社青空", "03-1111-1111", 100],
      ["緑川商事(株)", "06-1111-1111", 200],
      ["㈲森製作所", "052-111-1111", 300],
    ],
    { rows: 3, distinct_principals: 0, data_items: [] },
  ),
  list(
    "those in charge at firms",
    [
      ["会社名", "部署", "担当者名", "メール", "電話番号"],
      ...ten.map(({ name, mail }) => ["株式会社青空", "営業部", name, mail, "03-1111-1111"]),
    ],
    { ...both(10), data_items: ["name", "email", "phone"] },
  ),
  list(
    "shops",
    [
      ["店舗名", "郵便番号", "住所", "電話番号", "営業時間"],
      ["芝店", "105-0014", "東京都港区芝1-1", "03-1111-1111", "10:00-20:00"],
      ["栄店", "460-0008", "愛知県名古屋市中区栄1-1", "052-111-1111", "10:00-20:00"],
    ],
    { rows: 2, distinct_principals: 0, data_items: [] },
  ),
  list(
    "prices",
    [
      ["商品コード", "商品名", "定価", "在庫数"],
      ["4901234567894", "鉛筆", 80, 100],
      ["4901234567900", "消しゴム", 100, 50],
    ],
    { rows: 2, distinct_principals: 0, data_items: [] },
  ),
  list(
    "measurements",
    [
      ["日時", "温度", "湿度"],
      ["2026/11/01 10:00", 21.5, 40],
      ["2026/11/01 11:00", 22, 41],
    ],
    { rows: 2, distinct_principals: 0, data_items: [] },
  ),
  list(
    "sales by day",
    [
      ["日付", "売上金額", "客数"],
      ["2026/11/01", "1,200,000", 321],
      ["2026/11/02", "980,000", 280],
      ["合計", "2,180,000", 601],
    ],
    { rows: 2, distinct_principals: 0, data_items: [] },
  ),
  {
    name: "telephones alone",
    fileName: "発信リスト.csv",
    bytes: () =>
      csv([["電話番号"], ...ten.map(({ phone }) => [phone]), [personOf(0).phone.replaceAll("-", "")]]),
    truth: { rows: 11, distinct_principals: 10, data_items: ["phone"] },
  },
  {
    name: "telephones alone without a heading",
    fileName: "tel.txt",
    bytes: () =>
      csv(
        ten.map(({ phone }, n) => [phone, n % 2 ? "済" : "未"]),
        { delimiter: "\t" },
      ),
    truth: { rows: 10, distinct_principals: 10, data_items: ["phone"] },
  },
];

test.each(files)("$name", async (file) => {
  const { answer, invented, problems } = await readOrdinary(file);
  expect(answer).toMatchObject(file.truth);
  expect(invented).toEqual([]);
  expect(problems).toEqual([]);
});
