import { encode, type MadeCharset } from "./make-mail";

/** People as a firm keeps them; names, addresses and numbers are invented. */
const FAMILIES = [
  ["佐藤", "サトウ", "sato"],
  ["鈴木", "スズキ", "suzuki"],
  ["高橋", "タカハシ", "takahashi"],
  ["田中", "タナカ", "tanaka"],
  ["渡辺", "ワタナベ", "watanabe"],
  ["山本", "ヤマモト", "yamamoto"],
  ["小林", "コバヤシ", "kobayashi"],
  ["吉田", "ヨシダ", "yoshida"],
  ["斎藤", "サイトウ", "saito"],
  ["山崎", "ヤマザキ", "yamazaki"],
  ["阿部", "アベ", "abe"],
] as const;
const GIVEN = [
  ["太郎", "タロウ", "taro"],
  ["花子", "ハナコ", "hanako"],
  ["健一", "ケンイチ", "kenichi"],
  ["美咲", "ミサキ", "misaki"],
  ["翔太", "ショウタ", "shota"],
  ["恵", "メグミ", "megumi"],
  ["さくら", "サクラ", "sakura"],
] as const;
const TOWNS = ["港区芝", "新宿区西新宿", "横浜市中区山下町", "名古屋市中区栄", "福岡市博多区博多駅前"];

export type MadePerson = {
  readonly family: string;
  readonly given: string;
  readonly name: string;
  readonly kana: string;
  readonly local: string;
  readonly mail: string;
  readonly phone: string;
  readonly birth: string;
  readonly postal: string;
  readonly address: string;
};

/** The same person for the same number; 77 names, and no two people share mail, phone or birth date with address. */
export function personOf(index: number): MadePerson {
  const [family, familyKana, familyLatin] = FAMILIES[index % FAMILIES.length] ?? FAMILIES[0];
  const [given, givenKana, givenLatin] = GIVEN[index % GIVEN.length] ?? GIVEN[0];
  const local = `${givenLatin}.${familyLatin}${index}`;
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    family,
    given,
    name: `${family} ${given}`,
    kana: `${familyKana} ${givenKana}`,
    local,
    mail: `${local}@${["home.example", "mail.example.org", "example.ne.jp"][index % 3]}`,
    phone: `090-${String(1000 + (index % 9000))}-${String(index).padStart(4, "0")}`,
    birth: `${1950 + (index % 50)}/${two(1 + (index % 12))}/${two(1 + (index % 28))}`,
    postal: `${100 + (index % 800)}-${String(index).padStart(4, "0")}`,
    address: `東京都${TOWNS[index % TOWNS.length]}${1 + index}-${1 + (index % 20)}-3`,
  };
}

export const people = (count: number, from = 0): readonly MadePerson[] =>
  Array.from({ length: count }, (_, index) => personOf(from + index));

export type Row = readonly (string | number)[];
export type Writing = {
  readonly delimiter?: string;
  readonly charset?: MadeCharset;
  readonly mark?: boolean;
  readonly lineEnd?: string;
};

/** Rows as a program writes them: quoted where they must be. */
export function csv(
  rows: readonly Row[],
  { delimiter = ",", charset = "utf-8", mark = false, lineEnd = "\r\n" }: Writing = {},
): Buffer {
  const quoted = (cell: string | number) => {
    const text = String(cell);
    return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = rows.map((cells) => cells.map(quoted).join(delimiter) + lineEnd).join("");
  return encode(mark ? `\ufeff${text}` : text, charset);
}

/** A number with the check digit that an individual's number has; it belongs to nobody. */
export function myNumber(index: number): string {
  const start = String(10_000_000_000 + index * 7919);
  const sum = [...start].reduceRight(
    (total, digit, at) => total + Number(digit) * (10 - at < 6 ? 12 - at : 6 - at),
    0,
  );
  const remainder = sum % 11;
  return start + (remainder <= 1 ? 0 : 11 - remainder);
}
