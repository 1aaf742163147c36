import type { ExposedMail } from "../exposure";
import type { Place } from "../intake-error";
import { domainOf } from "../mail/domains";
import type { Mail } from "../mail/mail";
import { readGreeting } from "./greeting";

const MARK =
  /社外秘|極秘|部外秘|厳秘|㊙|マル秘|[【[(〔《<]\s*秘\s*[】\])〕》>]|関係者外秘|機密|秘密情報|秘密保持(?!契約|誓約|合意)|取扱注意|confidential|top secret/i;
// What stands below mails of every kind.
const NOTICE =
  /含まれ|含む場合|含んで|受信|心当たり|破棄|削除|禁じ|privileged|intended|recipient|may contain|this (?:e-?mail|message)/i;
// 「C社様の条件をお送りします」
const MATTER =
  /(?:様|さま|殿)?(?:の|向け).{0,10}?(?:条件|価格|単価|図面|仕様|見積|資料|データ|契約|原価|情報|リスト|計画|一覧|表)/;
const WORD = "[A-Za-z0-9\\p{Script=Han}\\p{Script=Katakana}ー&・々]";
// 「A社様」「株式会社青空」「青空株式会社様」「青空商事様の」
const COMPANY = new RegExp(
  `(?:株式会社|有限会社|合同会社|\\(株\\)|\\(有\\))${WORD}{1,20}|${WORD}{1,20}(?:株式会社|有限会社|合同会社|\\(株\\)|\\(有\\))|${WORD}{1,12}?社(?=様|さま|さん|の|向け|_|\\s|御中|$)|${WORD}{2,16}?(?:商事|工業|製作所|電機|物産|産業|建設|食品|製薬|銀行|化学|機械)(?=様|さま|さん|の)`,
  "gu",
);
// 社 ends these too, and they name nobody.
const NO_COMPANY =
  /^(?:御|貴|弊|当|自|他|同|各|本|支|会|商|出版|新聞|関係|取引先各|グループ)?社$|^(?:会社|弊社|当社|御社|貴社|各社|他社|自社|本社|支社|両社|同社)/;

export type Secret = {
  readonly place: Place;
  /** The company whose secret it is, as it is written. */
  readonly owner: string;
  /** The mail went to another company than that. */
  readonly wentElsewhere: boolean;
};

/** Another company's secret in a mail: a mark of secrecy, and a company's name that is neither sender's nor recipient's. */
export function findSecret(mail: Mail, exposed: ExposedMail): Secret | undefined {
  const heads = [
    { text: mail.subject, place: { ...mail.place, header: "subject" } },
    ...mail.files.map(({ fileName, place }) => ({ text: fileName, place })),
  ].map(({ text, place }) => ({ text: text.normalize("NFKC"), place }));
  const lines = mail.text
    .slice(0, 20_000)
    .normalize("NFKC")
    .split(/\r?\n/)
    .map((text, index) => ({ text: text.slice(0, 500), place: { ...mail.textPlace, line: index + 1 } }));
  const markedHead = heads.find(({ text }) => MARK.test(text));
  const markedLines = lines.filter(({ text }) => MARK.test(text) && !NOTICE.test(text));
  const marked = markedHead ?? markedLines[0];
  if (!marked) return undefined;
  const told = markedHead ? lines.filter(({ text }) => MATTER.test(text)) : markedLines;

  const greeted = readGreeting(mail.text).companies.map(core);
  const sender = mail.from?.displayName.normalize("NFKC") ?? "";
  const shown = exposed.recipients.map(({ displayName }) => displayName.normalize("NFKC")).join("\n");
  const named = new Set(
    [...heads, ...told].flatMap(({ text }) => [...text.matchAll(COMPANY)].map(([found]) => core(found))),
  );
  const owner = [...named].find(
    (name) =>
      name.length > 0 &&
      !sender.includes(name) &&
      !shown.includes(name) &&
      !greeted.some((other) => same(other, name)) &&
      !livesAt(name, exposed),
  );
  if (!owner) return undefined;
  return {
    place: marked.place,
    owner,
    wentElsewhere: greeted.length > 0 || conflictsWithDomains(owner, exposed),
  };
}

/** The name alone: without the form of the company and the polite endings. */
function core(company: string): string {
  const text = company.normalize("NFKC").replace(/[【】[\]()]/g, "");
  return NO_COMPANY.test(text) ? "" : text.replace(/株式会社|有限会社|合同会社|株$|^株|様$|社$/g, "").trim();
}

const same = (one: string, other: string) =>
  one !== "" && other !== "" && (one.includes(other) || other.includes(one));

const wordsOfDomains = (exposed: ExposedMail) =>
  exposed.recipients.flatMap(({ address }) => domainOf(address).split(/[.-]/));

function livesAt(name: string, exposed: ExposedMail): boolean {
  return /^[A-Za-z0-9]+$/.test(name) && wordsOfDomains(exposed).includes(name.toLowerCase());
}

/** A name in Latin letters can be looked for in the domains; any other may well be hidden behind them. */
const conflictsWithDomains = (owner: string, exposed: ExposedMail) =>
  /^[A-Za-z0-9]+$/.test(owner) && exposed.recipients.length > 0;
