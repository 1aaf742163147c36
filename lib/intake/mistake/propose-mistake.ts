import type { ExposedFile, ExposedMail, ProposedMistake } from "../exposure";
import { domainOf, isMistyped, isProvider } from "../mail/domains";
import type { Mail } from "../mail/mail";
import { visibleOf } from "../mail/visible-addresses";
import { familyNameIn } from "../names/person-address";
import { isPersonDisplayName } from "../names/person-display-name";
import { shortVowels } from "../names/romaji";
import { readingsOf, surnameAtStart } from "../names/surnames";
import { foldName } from "../tables/fold-values";
import { announcedKinds, isPersonal, kindsOfFile } from "./document-kinds";
import type { Secret } from "./find-secret";
import { readGreeting } from "./greeting";

const MANY = 15;
const SEVERAL = 5;
const FEW = 3;
const SAYS_SO =
  /別の(?:人|方|会社)|別人|他人|他の(?:人|方)の|知らない(?:人|方|会社)|知らぬ|心当たり|身に覚え|覚えが?(?:ない|あり)|誤送信|誤って|間違(?!い(?:な[くい]|無|あり|ござ))|まちが(?!いな)|違う(?:人|方)|人違い|宛名が(?:違|ちが|別|異)|名前が(?:違|ちが|異)|私(?:宛|あて)では|関係の?ない|not (?:for|intended)|wrong (?:person|recipient|address)/i;
const TO_MANY =
  /お知らせ|ご?案内|キャンペーン|ニュース|メルマガ|号外|ご招待|セミナー|説明会|重要|休業|各位|皆様|newsletter|announcement/i;

// Who works together sees each other, and means to.
const TOGETHER =
  /議事録|打ち?合わ?せ|打合せ|定例|ミーティング|日程調整|進捗|プロジェクト|キックオフ|課題一覧|理事会|役員会|幹事会|委員会|取締役会|meeting|minutes|kick-?off|project/i;
const CUSTOMERS = /お客様|お客さま|会員|応募者|受講者|参加者|購読者|ユーザー|利用者|患者/;

export type Seen = {
  readonly mail: Mail;
  readonly exposed: ExposedMail;
  readonly reportedBy: Mail | undefined;
  readonly files: readonly ExposedFile[];
  readonly secret: Secret | undefined;
};

/** The kind of mistake, only where the file itself shows it; the plainest sign first. */
export function proposeMistake(seen: Seen): ProposedMistake | undefined {
  if (seen.exposed.recipients.length === 0) return undefined;
  return secretSentElsewhere(seen) ?? wrongAttachment(seen) ?? visibleToAll(seen) ?? wrongRecipient(seen);
}

function secretSentElsewhere({ secret }: Seen): ProposedMistake | undefined {
  return secret?.wentElsewhere
    ? { kind: "wrong_recipient", sign: "other-companys-secret", place: secret.place }
    : undefined;
}

/** The mail promises one kind of document and brings another, which is about people. */
function wrongAttachment({ mail, files }: Seen): ProposedMistake | undefined {
  const announced = announcedKinds(mail.subject, mail.text);
  if (announced.size === 0) return undefined;
  const wrong = files.find((file) => {
    const kinds = kindsOfFile(file);
    return !file.inline && isPersonal(kinds) && ![...kinds].some((kind) => announced.has(kind));
  });
  return wrong && { kind: "wrong_attachment", sign: "announced-something-else", place: wrong.place };
}

/** Many people of many houses who can all see each other, in a mail to nobody in particular. */
function visibleToAll({ mail, exposed }: Seen): ProposedMistake | undefined {
  const visible = visibleOf(exposed.recipients);
  const houses = new Set(
    visible.map(({ address }) => (isProvider(domainOf(address)) ? address : domainOf(address))),
  );
  const isAnswer = /^\s*(?:re|fwd?|fw)\s*[:：]/i.test(mail.subject);
  const greeting = readGreeting(mail.text);
  const isTogether = TOGETHER.test(mail.subject) && !CUSTOMERS.test(mail.text.slice(0, 200));
  const isToMany =
    greeting.isGeneric || TO_MANY.test(mail.subject) || exposed.recipients.length > visible.length;
  const shown =
    houses.size >= FEW &&
    !isAnswer &&
    !isTogether &&
    (visible.length >= MANY || (visible.length >= SEVERAL && isToMany && greeting.people.length === 0));
  const place = visible.at(-1)?.place;
  return shown && place
    ? {
        kind: "cc_instead_of_bcc",
        sign: "many-visible-addresses",
        place: { part: place.part, header: place.header },
      }
    : undefined;
}

function wrongRecipient({ mail, exposed, reportedBy }: Seen): ProposedMistake | undefined {
  const mistyped = exposed.recipients.find(({ address }) => isMistyped(domainOf(address)));
  if (mistyped && exposed.recipients.length <= FEW)
    return { kind: "wrong_recipient", sign: "mistyped-domain", place: mistyped.place };
  if (
    reportedBy &&
    SAYS_SO.test(`${reportedBy.subject}\n${reportedBy.text}`) &&
    exposed.recipients.length <= FEW
  ) {
    return { kind: "wrong_recipient", sign: "recipient-says-so", place: reportedBy.textPlace };
  }
  const { people, line } = readGreeting(mail.text);
  const direct = exposed.recipients.filter(({ header }) => header === "to");
  if (people.length === 0 || direct.length === 0 || direct.length > FEW) return undefined;
  // Also a colleague, or someone in Cc, may be the one who is spoken to.
  const isHere = [...mail.to, ...mail.cc].some(({ displayName, address }) =>
    people.some((person) => isThis(person, displayName, address)),
  );
  if (isHere) return undefined;
  const elsewhere = direct.every(({ displayName, address }) =>
    people.every((person) => isSomeoneElse(person, displayName, address)),
  );
  return elsewhere
    ? { kind: "wrong_recipient", sign: "greets-someone-else", place: { ...mail.textPlace, line } }
    : undefined;
}

/** The family name stands in the name that is shown, or its reading in the address. */
function isThis(greeted: string, displayName: string, address: string): boolean {
  const surname = surnameAtStart(greeted) ?? "";
  const letters = shortVowels(
    `${displayName} ${localOf(address)}`.normalize("NFKC").replace(/[^A-Za-z]/g, ""),
  );
  return (
    foldName(displayName).includes(surname) ||
    readingsOf(surname).some((reading) => letters.includes(shortVowels(reading)))
  );
}

/** Only where both names are known well enough to say that they differ. */
function isSomeoneElse(greeted: string, displayName: string, address: string): boolean {
  if (isPersonDisplayName(displayName) && /\p{Script=Han}/u.test(displayName)) return true;
  const surname = surnameAtStart(greeted) ?? "";
  return readingsOf(surname).length > 0 && familyNameIn(localOf(address)) !== undefined;
}

const localOf = (address: string) => address.slice(0, address.lastIndexOf("@")).toLowerCase();
