const FAMILIES = "佐藤 鈴木 高橋 田中 伊藤 渡邊 山本 中村 小林 加藤 髙﨑 齋藤".split(" ");
const GIVEN = "花子 太郎 健一 優子 翔 陽菜 蓮 結衣 大輔 真由美".split(" ");
const KANA = "ハナコ タロウ ケンイチ ユウコ ショウ ヒナ レン ユイ ダイスケ マユミ".split(" ");
const HEADING = "会員番号,氏名,フリガナ,メールアドレス,電話番号,郵便番号,住所,生年月日\r\n";
const ROWS_AT_ONCE = 500;

/**
 * A list of members as a shop exports it, eight columns and so many rows, each about somebody else; the same for the
 * same number. `scramble` puts others in their place.
 */
export async function* makeList(rows: number, scramble = 0): AsyncGenerator<Buffer> {
  yield Buffer.from(HEADING);
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    let text = "";
    for (let row = from; row < Math.min(rows, from + ROWS_AT_ONCE); row++) text += lineOf(row, scramble);
    yield Buffer.from(text);
  }
}

function lineOf(row: number, scramble: number): string {
  const number = String(row + scramble).padStart(8, "0");
  const given = row % GIVEN.length;
  const phone = `090-${number.slice(0, 4)}-${number.slice(4)}`;
  const birth = `${1950 + (row % 55)}/${1 + (row % 12)}/${1 + (row % 28)}`;
  return `M${number},${FAMILIES[row % FAMILIES.length]} ${GIVEN[given]},カトウ ${KANA[given]},member${number}@mail${row % 97}.example.jp,${phone},100-${number.slice(4)},東京都千代田区丸の内${1 + (row % 9)}丁目${1 + (row % 30)}番${1 + row}号,${birth}\r\n`;
}

/** What each column of it holds. */
export const LIST_COLUMNS = [
  "record",
  "name",
  "kana",
  "email",
  "phone",
  "postal_code",
  "address",
  "birth_date",
] as const;
