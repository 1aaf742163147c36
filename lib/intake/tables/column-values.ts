import { isPersonDisplayName } from "../names/person-display-name";
import { surnameAtStart } from "../names/surnames";
import type { ColumnKind } from "./column-headings";
import { foldDate, looksLikeDate } from "./fold-date";
import { foldName, foldPhone } from "./fold-values";
import { looksLikeCardNumber, passesMyNumber } from "./number-checks";

// Of random numbers one in ten passes Luhn and one in eleven the other: eight that all pass are no chance.
const NUMBERS_THAT_TELL = 8;
const LONG_AGO = 2012;
const PREFECTURE = /^(?:〒?\s*\d{3}-?\d{4}\s*)?(?:東京都|北海道|(?:京都|大阪)府|[^\s\d]{2,3}県)/;
const TELEPHONE = /^(?:\+81[\s-]?|0)\d{1,4}[-\s(]\d{1,4}[-\s)]\d{3,4}$|^0[5789]0\d{8}$/;
export const DISEASE =
  /糖尿病|高血圧|脂質異常|(?:胃|肺|乳|大腸|肝|膵|子宮頸?|前立腺|食道|甲状腺)(?:がん|ガン)|癌|白血病|うつ病|鬱病|統合失調|双極性|適応障害|発達障害|自閉|認知症|てんかん|喘息|心不全|心筋梗塞|脳梗塞|脳卒中|人工透析|HIV|エイズ|肝炎|結核|リウマチ|アトピー|パーキンソン|身体障害|知的障害|精神障害|障害者手帳|要精密検査|要再検査|要経過観察|要治療|検査.{0,6}陽性|既往歴/;

type Judge = {
  readonly kind: ColumnKind;
  readonly share: number;
  readonly least: number;
  readonly fits: (value: string) => boolean;
};

const JUDGES: readonly Judge[] = [
  {
    kind: "email",
    share: 0.6,
    least: 1,
    fits: (value) => /^[^\s@＠]+[@＠][^\s@＠]+\.[^\s@＠]+$/.test(value),
  },
  { kind: "card_number", share: 0.95, least: NUMBERS_THAT_TELL, fits: looksLikeCardNumber },
  { kind: "my_number", share: 0.95, least: NUMBERS_THAT_TELL, fits: passesMyNumber },
  { kind: "phone", share: 0.7, least: 2, fits: (value) => TELEPHONE.test(value.normalize("NFKC").trim()) },
  {
    kind: "postal_code",
    share: 0.8,
    least: 2,
    fits: (value) => /^〒?\s*\d{3}[-−－]\d{4}$/.test(value.normalize("NFKC")),
  },
  {
    kind: "address",
    share: 0.5,
    least: 1,
    fits: (value) => value.length > 5 && PREFECTURE.test(value.normalize("NFKC")),
  },
  { kind: "gender", share: 0.9, least: 1, fits: (value) => /^(?:男性?|女性?|male|female|m|f)$/i.test(value) },
  {
    kind: "kana",
    share: 0.9,
    least: 2,
    fits: (value) => /^[ァ-ヶー]{2,}[ 　][ァ-ヶー]{2,}$/.test(value.normalize("NFKC")),
  },
  { kind: "name", share: 0.5, least: 1, fits: isName },
];

function isName(value: string): boolean {
  const name = foldName(value);
  if (
    name.length < 2 ||
    name.length > 12 ||
    !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u.test(name)
  )
    return false;
  const surname = surnameAtStart(name);
  return (
    surname !== undefined &&
    surname.length < name.length &&
    name.length - surname.length <= 5 &&
    isPersonDisplayName(value)
  );
}

/** What the values of a column without a telling heading are; `unknown` where too few of them agree. */
export function kindOfValues(values: readonly string[], headed: boolean): ColumnKind {
  const filled = values.map((value) => value.trim()).filter((value) => value !== "");
  for (const { kind, share, least, fits } of JUDGES) {
    const fitting = filled.filter(fits).length;
    if (fitting >= least && fitting >= filled.length * share) return kind;
  }
  return !headed && areBirthDates(filled) ? "birth_date" : "unknown";
}

/** Days spread over many years, the middle one long ago: nothing else in a list of people looks like that. */
function areBirthDates(values: readonly string[]): boolean {
  const years = values.map((value) => Number(foldDate(value).slice(0, 4))).filter((year) => year > 1900);
  if (years.length < 3 || years.length < values.length * 0.8) return false;
  years.sort((a, b) => a - b);
  return (years.at(-1) ?? 0) - (years[0] ?? 0) >= 10 && (years[years.length >> 1] ?? 9999) <= LONG_AGO;
}

/** Whether the values can be what the heading says: 「メール配信」 with 0 and 1 is no address. */
export function valuesAllow(kind: ColumnKind, values: readonly string[]): boolean {
  const filled = values.map((value) => value.trim()).filter((value) => value !== "");
  if (filled.length === 0) return true;
  const some = (fits: (value: string) => boolean, share = 0) =>
    filled.filter(fits).length > filled.length * share;
  switch (kind) {
    case "email":
      return some((value) => /[@＠]/.test(value));
    case "phone":
      return some((value) => foldPhone(value) !== "");
    case "postal_code":
      return some((value) => /\d{3}-?\d{4}|^\d{6,7}$/.test(value.normalize("NFKC")));
    case "birth_date":
      return some(
        (value) =>
          looksLikeDate(value) || /^\d{4}年?(?:\d{1,2}月?)?$/.test(value) || /^\d{4,5}(?:\.0)?$/.test(value),
      );
    case "card_number":
      return some((value) => looksLikeCardNumber(value.normalize("NFKC")), 0.5);
    case "my_number":
      return some((value) => passesMyNumber(value.normalize("NFKC")), 0.5);
    case "card_security_code":
      return some((value) => /^\d{3,4}$/.test(value.normalize("NFKC")));
    default:
      return true;
  }
}

/** 「顧客名」 over companies names no persons; 「株式会社青空 田中 健一」 does. */
export function areCompanies(values: readonly string[]): boolean {
  const filled = values.filter((value) => value.trim() !== "");
  const companies = filled.filter(
    (value) =>
      /株式会社|有限会社|合同会社|[(（][株有][)）]|[㈱㈲]|財団法人|社団法人|\b(?:inc|ltd|llc|corp)\b\.?/i.test(
        value,
      ) && !isPersonDisplayName(value),
  );
  return filled.length > 0 && companies.length > filled.length / 2;
}

/** 「電話番号1」「電話番号2」「電話番号3」 with 090, 1234 and 5678, as shops export them. */
export function arePhoneParts(heading: string, values: readonly string[]): boolean {
  const filled = values.map((value) => value.normalize("NFKC").trim()).filter((value) => value !== "");
  return /[1-3]$/.test(heading.normalize("NFKC").trim()) && filled.every((value) => /^\d{1,5}$/.test(value));
}
