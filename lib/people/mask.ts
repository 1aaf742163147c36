import type { DataItem } from "@/lib/db/generated/enums";

const MOST_DOTS = 3;
const DOT = "●";

const dots = (count: number) => DOT.repeat(Math.min(MOST_DOTS, Math.max(1, count)));
const letters = (text: string) => Array.from(text.trim());

/** What is no family name: an address or a number that somebody wrote where a name belongs. */
const NO_NAME = /[@＠\p{Nd}]/u;

/** 佐藤 花子 → 佐藤 ●●; without a space the first letter stays: 佐藤花子 → 佐●●●. */
export function maskName(name: string): string {
  const [first = "", ...rest] = name.trim().split(/[\s　]+/u);
  if (rest.length > 0 && !NO_NAME.test(first)) return `${first} ${dots(letters(rest.join("")).length)}`;
  const all = letters([first, ...rest].join(""));
  return all.length < 2 ? dots(all.length).slice(0, all.length) : `${all[0]}${dots(all.length - 1)}`;
}

/** Ends the house of an address: what somebody wrote behind it is not shown. */
const BEHIND_HOUSE = /[\s<>()（）"'、,;；/／|]/u;

/** taro.yamada@example.jp → t●●●@example.jp: a house may be seen, a person not. */
export function maskMail(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 1) return maskText(address, 1);
  const [house = ""] = address.slice(at).split(BEHIND_HOUSE);
  return `${letters(address)[0] ?? ""}${DOT.repeat(MOST_DOTS)}${house}`;
}

/** 090-1234-5678 → ●●●5678: the end tells two numbers of one person apart. */
export function maskPhone(phone: string): string {
  const digits = phone.normalize("NFKC").replace(/\D/g, "");
  return `${DOT.repeat(MOST_DOTS)}${digits.length > 7 ? digits.slice(-4) : ""}`;
}

/** The first letters and dots; empty stays empty. */
export function maskText(text: string, kept: number): string {
  const all = letters(text);
  if (all.length === 0) return "";
  return all.length <= kept ? dots(all.length) : `${all.slice(0, kept).join("")}${dots(all.length - kept)}`;
}

const PREFECTURE = /^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)/u;

/** The prefecture stays, where more follows it. */
function maskAddress(address: string): string {
  const prefecture = PREFECTURE.exec(address)?.[0] ?? "";
  return `${prefecture === address ? "" : prefecture}${DOT.repeat(MOST_DOTS)}`;
}

/** A cell of a table by what its column holds; what nobody recognised is hidden whole. */
export function maskCell(value: string, item: DataItem | undefined): string {
  if (value.trim() === "") return "";
  if (item === "name") return maskName(value);
  if (item === "kana") return maskName(value);
  if (item === "email") return maskMail(value);
  if (item === "phone") return maskPhone(value);
  if (item === "address") return maskAddress(value.trim());
  return DOT.repeat(MOST_DOTS);
}

// Addresses and numbers that somebody wrote into a text: what stands around them is read, they are not.
const MAIL_IN_TEXT = /[^\s<>()"、。「」@＠]+[@＠][^\s<>()"'、。「」@＠]+/gu;
const NUMBER_IN_TEXT = /(?<!\d)\+?\d[\d\-‐－ー()（） ]{7,}\d/gu;

/** A running text with the addresses, numbers and the given names in it masked. */
export function maskInText(text: string, names: readonly string[]): string {
  const masked = text
    .replace(MAIL_IN_TEXT, (address) => maskMail(address.replace("＠", "@")))
    .replace(NUMBER_IN_TEXT, (number) => maskPhone(number));
  return names
    .filter((name) => letters(name).length >= 2)
    .reduce((so, name) => so.replaceAll(name, maskName(name)), masked);
}
