import { expect, test } from "vitest";
import { csv, people } from "./made/make-business";
import { encode, makeMail } from "./made/make-mail";
import { cardNumber } from "./made/make-people";
import { type OrdinaryFile, readOrdinary } from "./made/ordinary-file";

const said = (name: string, text: string, truth: OrdinaryFile["truth"]): OrdinaryFile => ({
  name,
  bytes: () => makeMail({ to: "info@x.example", subject: "ご連絡", text }),
  truth,
});
const nothing = { special_care: false, property_risk: false } as const;
const bcc = people(40);
const intended = (delimiter: string, count: number, from = 0) =>
  csv(
    [["氏名", "メールアドレス"], ...people(count, from).map(({ name, mail }) => [name, mail.toUpperCase()])],
    {
      delimiter,
      charset: "shift_jis",
    },
  );
const pair = (
  name: string,
  other: Buffer,
  bytes: Buffer,
  [onlyA, onlyB, renamed]: readonly [number, number, number],
): OrdinaryFile => ({
  name,
  fileName: "list-b.csv",
  bytes: () => bytes,
  beside: { is: "other", fileName: "list-a.csv", bytes: other },
  truth: { only_in_a: onlyA, only_in_b: onlyB, same_mail_other_name: renamed },
});
const named = (count: number, from = 0) => people(count, from).map(({ name, mail }) => [name, mail]);

const files: readonly OrdinaryFile[] = [
  said("the password of the attachment before", "添付ファイルのパスワード: Xk3#9aQz", nothing),
  said(
    "a login that one set oneself",
    "ログインID: ご登録のメールアドレス\nパスワード: ご登録時に設定したもの",
    nothing,
  ),
  said("a login as it is", "ログインID: tanaka01\nパスワード: Xk39aQz", { ...nothing, property_risk: true }),
  said("a login in short", "■ID:tanaka01\n■PW:Xk39aQz", { ...nothing, property_risk: true }),
  said("a card number in full", `カード番号: ${cardNumber(7).replace(/.{4}(?=.)/g, "$&-")}`, {
    ...nothing,
    property_risk: true,
  }),
  said("the end of a card number", "カード番号(下4桁): 1234", nothing),
  said("a number of an order that passes the sum", `ご注文番号: ${cardNumber(8)}`, nothing),
  said("an illness of somebody", "鈴木 花子様は糖尿病で通院中です。", { ...nothing, special_care: true }),
  said("a seminar about an illness", "田中様、先日お話しした糖尿病セミナーの資料をお送りします。", nothing),
  said("an offer to patients", "患者様向けの高血圧の冊子をご用意しました。", nothing),
  said("a diagnosis under its label", "氏名: 鈴木 花子\n病名: 関節リウマチ", {
    ...nothing,
    special_care: true,
  }),
  {
    name: "forty in Bcc beside the ten that were meant",
    bytes: () => makeMail({ to: "eigyo@sender.example", bcc: bcc.map(({ mail }) => mail).join(", ") }),
    beside: { is: "intended", fileName: "mail.intended.csv", bytes: intended(",", 10) },
    truth: { recipients: 40, intended: 10, unintended: 30, visible_addresses: 0 },
  },
  {
    name: "the ten that were meant, with two who did not get it",
    bytes: () => makeMail({ to: "eigyo@sender.example", bcc: bcc.map(({ mail }) => mail).join(", ") }),
    beside: { is: "intended", fileName: "mail.intended.tsv", bytes: intended("\t", 10, 32) },
    truth: { recipients: 40, intended: 8, unintended: 32 },
  },
  {
    name: "all that were meant",
    bytes: () => makeMail({ to: "eigyo@sender.example", bcc: bcc.map(({ mail }) => mail).join(", ") }),
    beside: { is: "intended", fileName: "mail.intended.csv", bytes: intended(";", 40) },
    truth: { recipients: 40, intended: 40, unintended: 0 },
  },
  {
    name: "the list that was meant by itself",
    fileName: "mail.intended.csv",
    bytes: () => intended(",", 12),
    truth: { rows: 12, intended: 12 },
  },
  pair(
    "two lists in other charsets, orders and columns",
    csv([["氏名", "メールアドレス", "会員番号"], ...named(30).map((cells, n) => [...cells, n])], {
      charset: "shift_jis",
    }),
    csv(
      [
        ["E-mail", "お名前"],
        ...named(28, 4)
          .reverse()
          .map(([name = "", mail = ""]) => [mail.toUpperCase(), name.replace(" ", "")]),
      ],
      { mark: true, lineEnd: "\n" },
    ),
    [4, 2, 0],
  ),
  pair(
    "the same mails under other names, variants aside",
    csv([
      ["氏名", "メール"],
      ["高橋 誠", "a@x.example"],
      ["林 修", "b@x.example"],
      ["山崎 恵", "c@x.example"],
      ["森 恵", "d@x.example"],
    ]),
    csv([
      ["氏名", "メール"],
      ["髙橋　誠 様", "A@X.EXAMPLE"],
      ["林 恵", "b@x.example"],
      ["山﨑恵", "ｃ@x.example"],
      ["", "d@x.example"],
    ]),
    [0, 0, 1],
  ),
  pair(
    "lists with the same person twice",
    csv([["氏名", "メール"], ...named(5), ...named(5)]),
    csv([["氏名", "メール"], ...named(5)]),
    [0, 0, 0],
  ),
  {
    name: "a mail in raw Shift_JIS with its own file name raw too",
    bytes: () =>
      Buffer.concat([
        Buffer.from("From: eigyo@sender.example\r\nTo: info@x.example\r\nSubject: "),
        encode("請求書の送付", "shift_jis"),
        Buffer.from(
          '\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=Shift_JIS\r\n\r\n',
        ),
        encode("請求書をお送りします。", "shift_jis"),
        Buffer.from('\r\n--b\r\nContent-Type: text/csv; name="'),
        encode("会員名簿.csv", "shift_jis"),
        Buffer.from('"\r\n\r\n'),
        csv([["氏名", "メール"], ...named(6)], { charset: "shift_jis" }),
        Buffer.from("\r\n--b--\r\n"),
      ]),
    truth: { mistake: "wrong_attachment", rows: 6, distinct_principals: 6, data_items: ["name", "email"] },
  },
];

test.each(files)("$name", async (file) => {
  const { answer, invented, problems } = await readOrdinary(file);
  expect(answer).toMatchObject(file.truth);
  expect(invented).toEqual([]);
  expect(problems).toEqual([]);
});
