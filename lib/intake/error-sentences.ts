import { IntakeError, type IntakeErrorCode, type Place } from "./intake-error";

type Sentence = { readonly ja: string; readonly en: string };

const SENTENCES: Readonly<Record<IntakeErrorCode, Sentence>> = {
  empty: {
    ja: "中身がありません。元のファイルを置き直してください。",
    en: "The file is empty. Please add the original again.",
  },
  unreadable: {
    ja: "読めませんでした。壊れているか、対応しない形式です。.eml、.csv、.xlsxで置き直してください。",
    en: "Unreadable: broken, or not a format we know. Use .eml, .csv or .xlsx.",
  },
  "not-what-named": {
    ja: "名前と中身が違います。元のファイルを置き直してください。",
    en: "The content is not what the name says. Please add the original file.",
  },
  "cut-off": {
    ja: "途中で切れています。人数が足りなくなるため読みません。元のファイルを置き直してください。",
    en: "It breaks off here, so people would be missing. Please add the whole file.",
  },
  encrypted: {
    ja: "中身を調べられません。パスワード付きです。解除して置くか、証拠としてだけ保管してください。",
    en: "The file has a password. Add an unlocked copy, or keep it as evidence only.",
  },
  "wrong-password": {
    ja: "中身を開けませんでした。パスワードが違います。もう一度確かめて入力してください。",
    en: "The password does not open it. Please check it and enter it again.",
  },
  "too-large": {
    ja: "受け付けられませんでした。{{limit}}を超えています。分けて置いてください。",
    en: "The file exceeds {{limit}}. Please split it.",
  },
  "too-many-parts": {
    ja: "読むのをやめました。部分が{{limit}}を超えています。証拠としてだけ保管してください。",
    en: "Reading stopped: more than {{limit}} parts. Keep it as evidence only.",
  },
  "too-deep": {
    ja: "読むのをやめました。入れ子が{{limit}}段を超えています。証拠としてだけ保管してください。",
    en: "Reading stopped: nested deeper than {{limit}}. Keep it as evidence only.",
  },
  "headers-too-long": {
    ja: "読むのをやめました。ヘッダーが{{limit}}を超えています。証拠としてだけ保管してください。",
    en: "Reading stopped: headers exceed {{limit}}. Keep it as evidence only.",
  },
  "too-many-addresses": {
    ja: "読むのをやめました。宛先が{{limit}}件を超えています。",
    en: "Reading stopped: more than {{limit}} addresses.",
  },
  "too-many-entries": {
    ja: "読むのをやめました。中のファイルや表が{{limit}}を超えています。",
    en: "Reading stopped: more than {{limit}} files or tables inside.",
  },
  "unpacks-too-large": {
    ja: "開くのをやめました。展開すると{{limit}}を超えます。証拠としてだけ保管してください。",
    en: "Reading stopped: it unpacks to more than {{limit}}. Keep it as evidence only.",
  },
  "charset-unknown": {
    ja: "文字コードが混ざっているか、読み取れない文字があります。UTF-8で保存し直した元のファイルを置いてください。",
    en: "Mixed text encodings, or letters that cannot be read. Please add the original saved again as UTF-8.",
  },
  "too-many-columns": {
    ja: "読めませんでした。列が{{limit}}を超えています。区切りを確かめてください。",
    en: "More than {{limit}} columns. Check what separates the cells.",
  },
  "took-too-long": {
    ja: "読むのをやめました。{{limit}}秒で読み終わりません。分けて置くか、証拠としてだけ保管してください。",
    en: "Reading stopped after {{limit}} seconds. Split it, or keep it as evidence only.",
  },
  "out-of-memory": {
    ja: "読むのをやめました。大きすぎてメモリに入りません。分けて置いてください。",
    en: "Reading stopped: too large for memory. Please split it.",
  },
  "no-people": {
    ja: "名簿として読める行がありません。氏名かメールアドレスの列がある表を置いてください。",
    en: "No row is about a person. Please use a table with a column of names or mail addresses.",
  },
  "no-such-file": {
    ja: "ファイルが見つからないか、開けません。",
    en: "The file was not found or cannot be opened.",
  },
};

const BYTES: readonly IntakeErrorCode[] = ["too-large", "headers-too-long", "unpacks-too-large"];

/** What is wrong with which file, where, and what to do; one line in each language. */
export function intakeSentence(
  problem: { code: IntakeErrorCode; place: Place; limit?: number },
  fileName: string,
): Sentence {
  const limit = problem.limit === undefined ? "" : amount(problem);
  const fill = (text: string) => text.replace("{{limit}}", limit);
  const { ja, en } = SENTENCES[problem.code];
  const [where, whereEn] = [placeIn("ja", problem.place), placeIn("en", problem.place)];
  const name = printable(fileName);
  return {
    ja: `${name}${where && ` (${where})`}: ${fill(ja)}`,
    en: `${name}${whereEn && ` (${whereEn})`}: ${fill(en)}`,
  };
}

const amount = ({ code, limit = 0 }: { code: IntakeErrorCode; limit?: number }) =>
  BYTES.includes(code)
    ? `${Math.round(limit / 1024 / 1024)} MB`
    : code === "took-too-long"
      ? String(limit / 1000)
      : limit.toLocaleString("en");

function placeIn(locale: "ja" | "en", { part, file, header, sheet, row, column, line }: Place): string {
  const ja = locale === "ja";
  return [
    part && (ja ? `部分 ${part}` : `part ${part}`),
    file && printable(file),
    header && (ja ? `ヘッダー ${header}` : `header ${header}`),
    sheet && (ja ? `シート「${printable(sheet)}」` : `sheet "${printable(sheet)}"`),
    row && (ja ? `${row}行目` : `row ${row}`),
    column && (ja ? `${column}列目` : `column ${column}`),
    line && !row && (ja ? `${line}行目` : `line ${line}`),
  ]
    .filter(Boolean)
    .join(ja ? "、" : ", ");
}

/** Names come out of files: what would move the cursor or the direction of writing is taken out of them. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "�").slice(0, 200);

/** The same for whatever was thrown while a file was read. */
export function sentenceOfError(error: unknown, fileName: string): Sentence {
  return intakeSentence(error instanceof IntakeError ? error : { code: "unreadable", place: {} }, fileName);
}
