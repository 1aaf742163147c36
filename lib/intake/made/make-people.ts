/** The same people for the same number: names, addresses and numbers are invented. */
const FAMILIES = ["佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤"];
const GIVEN = ["誠", "健一", "優子", "恵", "修", "美咲", "翔太", "結衣", "隆", "さくら"];

export function nameOf(index: number): string {
  return `${FAMILIES[index % 10]} ${GIVEN[Math.floor(index / 10) % 10]}`;
}

export function mailOf(index: number): string {
  return `person${index}@example.jp`;
}

/** A list as text, a heading first: 氏名, メール, 電話番号. */
export function makeList(people: number, delimiter = ","): string {
  const rows = Array.from({ length: people }, (_, index) => [
    nameOf(index),
    mailOf(index),
    `090-0000-${String(index).padStart(4, "0")}`,
  ]);
  return [["氏名", "メール", "電話番号"], ...rows].map((cells) => `${cells.join(delimiter)}\r\n`).join("");
}

/** Sixteen digits that pass Luhn's check and belong to nobody. */
export function cardNumber(index: number): string {
  const start = `411111${String(index).padStart(9, "0")}`;
  const sum = [...start].reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${start}${(10 - (sum % 10)) % 10}`;
}
