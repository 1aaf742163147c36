const VARIANTS: Readonly<Record<string, string>> = Object.fromEntries(
  "髙高 﨑崎 嵜崎 碕崎 邊辺 邉辺 齋斎 齊斎 斉斎 澤沢 濵浜 濱浜 廣広 國国 嶋島 嶌島 冨富 德徳 惠恵 眞真 榮栄 龍竜 桒桑 栁柳 舘館 瀨瀬 增増 黑黒 藪薮 櫻桜 條条 關関 澁渋 淵渕 與与 壽寿 藏蔵 圓円 實実 寬寛 靜静 𠮷吉"
    .split(" ")
    .map((pair) => [...pair])
    .map(([from = "", to = ""]) => [from, to]),
);
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join("")}]`, "gu");
// biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs none of the slow foldings.
const ASCII = /^[\x00-\x7f]*$/;
const SELECTORS = /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}\u{200b}-\u{200f}\u{2060}\u{feff}]/gu;
const HYPHENS = /[‐‑‒–—―−ーｰ－ｰ﹣]/g;
const KANJI_DIGITS = "〇一二三四五六七八九";

/** The cells of a row are folded for its checks, its keys and its indexes: the second time in a row costs nothing. */
function onceInARow(fold: (value: string) => string): (value: string) => string {
  let [last, folded] = ["", fold("")];
  return (value) => {
    if (value !== last) [last, folded] = [value, fold(value)];
    return folded;
  };
}

const compatible = (text: string) => (ASCII.test(text) ? text : text.normalize("NFKC"));

/** A name for comparison: one width, no spaces, old and new shapes of a character as one, hiragana as katakana. */
export const foldName = onceInARow((name: string): string => {
  const text = compatible(name).toLowerCase();
  if (ASCII.test(text)) return text.replace(/[\s.,]+/g, "");
  return text
    .replace(SELECTORS, "")
    .replace(/[\s.,・·]+/g, "")
    .replace(/(?<=..)(?:様|さま|殿|さん)$/, "")
    .replace(VARIANT, (found) => VARIANTS[found] ?? found)
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/ヶ/g, "ケ");
});

/** A mail address for comparison, in one width and in small letters; empty where there is no @ in it. */
export const foldMail = onceInARow((address: string): string => {
  const text = compatible(address).replace(SELECTORS, "").trim().toLowerCase();
  const at = text.lastIndexOf("@");
  // The older addresses of carriers come with quotes and without.
  return at > 0 && at < text.length - 1
    ? text.replace(/^mailto:/, "").replace(/^"([^\s"\\@<>,;:()]+)"(?=@)/, "$1")
    : "";
});

/** A telephone number as its digits with the leading 0, also where a spreadsheet lost it; empty where it is none. */
export const foldPhone = onceInARow((phone: string): string => {
  const text = compatible(phone)
    .replace(/(?:内線|ext|#).*$/i, "")
    // As some programs write a number: 9012345678.0
    .replace(/^(\d+)\.0+$/, "$1");
  const national = /^\s*(?:\+|0{2})?81[\s\-(]/.test(text) || /^\s*\+81/.test(text);
  let digits = text.replace(/\D+/g, "");
  if (national) digits = `0${digits.replace(/^(?:00)?81/, "").replace(/^0/, "")}`;
  else if (/^[1-9]\d{8}$/.test(digits) || /^[5789]0\d{8}$/.test(digits)) digits = `0${digits}`;
  return digits.length >= 9 && digits.length <= 15 && !/^0+$/.test(digits) ? digits : "";
});

/** An address for comparison: without its prefecture, postal code and spaces, 一丁目2番地の3 as 1-2-3. */
export const foldAddress = onceInARow((address: string): string => {
  return compatible(address)
    .toLowerCase()
    .replace(/^\s*〒?\s*\d{3}-?\d{4}\s+/, "")
    .replace(/\s+/g, "")
    .replace(/[〇一二三四五六七八九十]+(?=丁目|番|号)/g, arabic)
    .replace(HYPHENS, "-")
    .replace(/(?<=\d)(?:丁目|番地の?|番|号室|号|の(?=\d))/g, "-")
    .replace(/-+/g, "-")
    .replace(/-(?!\d)/g, "")
    .replace(/^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県)/, "")
    .replace(VARIANT, (found) => VARIANTS[found] ?? found)
    .replace(/ヶ|ヵ/g, "ケ");
});

function arabic(kanji: string): string {
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(kanji);
  if (!tens) return [...kanji].map((digit) => KANJI_DIGITS.indexOf(digit)).join("");
  const [, ten = "", one = ""] = tens;
  return String((ten ? KANJI_DIGITS.indexOf(ten) : 1) * 10 + (one ? KANJI_DIGITS.indexOf(one) : 0));
}
