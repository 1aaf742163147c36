import { surnameAtStart } from "../names/surnames";
import { foldName } from "../tables/fold-values";

const FIRST_LINES = 8;
const HONORIFIC = /[\s　]*(?:様|さま|殿|さん|先生)[\s　、,。:：]*$/;
const GENERIC = /お客様|お客さま|皆様|皆さま|各位|会員様|関係者|御中|ご?担当(?:者)?|利用者|ユーザー/;
const COMPANY =
  /株式会社|有限会社|合同会社|[A-ZＡ-Ｚ]{1,3}社|社$|商事|工業|製作所|銀行|病院|大学|市役所|ホールディングス/;

export type Greeting = {
  /** Folded names of the people who are greeted, each with a known family name. */
  readonly people: readonly string[];
  /** Words that name the company that is greeted. */
  readonly companies: readonly string[];
  readonly isGeneric: boolean;
  /** The line it stands on, from 1. */
  readonly line: number;
};

/** Whom the first lines of a text are written to. */
export function readGreeting(text: string): Greeting {
  const people: string[] = [];
  const companies: string[] = [];
  let isGeneric = false;
  let at = 0;
  text
    .slice(0, 4000)
    .split(/\r?\n/)
    .map((content, index) => ({ content: content.normalize("NFKC").trim(), line: index + 1 }))
    .filter(({ content }) => content !== "")
    .slice(0, FIRST_LINES)
    .forEach(({ content, line }) => {
      if (content.length > 60) return;
      const isGreeting =
        HONORIFIC.test(content) ||
        /(?:御中|各位|へ)$/.test(content) ||
        (COMPANY.test(content) && at === 0 && content.length <= 30 && !/[。、はをがに]/.test(content));
      if (!isGreeting) return;
      at ||= line;
      if (GENERIC.test(content)) isGeneric = true;
      const words = content.replace(HONORIFIC, "").split(/[\s　]+/);
      companies.push(
        ...words.filter((word) => COMPANY.test(word)).map((word) => word.replace(/御中|様$/g, "")),
      );
      if (GENERIC.test(content)) return;
      const named = personIn(words);
      if (named) people.push(named);
    });
  return { people, companies, isGeneric, line: at || 1 };
}

/** 「営業部 高田 誠」: the last two words, or the last, that begin with a family name. */
function personIn(words: readonly string[]): string | undefined {
  const [family = "", given = ""] = words.slice(-2).map(foldName);
  if (words.length >= 2 && surnameAtStart(family) === family && given.length <= 5) return family + given;
  const last = foldName(words.at(-1) ?? "");
  const surname = surnameAtStart(last);
  if (surname === undefined || last.length > 8) return undefined;
  // 東 at the start of 東海林 is another name: one letter tells only where it is all.
  return surname.length > 1 || last === surname ? last : undefined;
}
