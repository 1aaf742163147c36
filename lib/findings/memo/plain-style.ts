/**
 * The ends of the sentences of the rules, as a page says them (です・ます) and as a memo does (である). The longest that
 * fits counts; a test holds that no sentence of a rule is left polite.
 */
const ENDS: readonly (readonly [polite: string, plain: string])[] = [
  ["をお勧めします", "が望ましい"],
  ["かもしれません", "かもしれない"],
  ["いません", "いない"],
  ["扱いません", "扱わない"],
  ["ありません", "ない"],
  ["なくなりません", "なくならない"],
  ["できません", "できない"],
  ["しません", "しない"],
  ["えません", "えない"],
  ["れません", "れない"],
  ["りません", "らない"],
  ["しました", "した"],
  ["きました", "いた"],
  ["かりました", "かった"],
  ["なりました", "なった"],
  ["いました", "った"],
  ["残します", "残す"],
  ["します", "する"],
  ["扱います", "扱う"],
  ["負います", "負う"],
  ["います", "いる"],
  ["あります", "ある"],
  ["なります", "なる"],
  ["よります", "よる"],
  ["守ります", "守る"],
  ["えます", "える"],
  ["きます", "きる"],
  ["めます", "める"],
  ["れます", "れる"],
  ["せます", "せる"],
  ["得ます", "得る"],
  ["てください", "ること"],
  ["です", "である"],
];

const LONGEST_FIRST = ENDS.toSorted(([one], [other]) => other.length - one.length);

/** The same sentences in the style of a memo; what it has no plain end for stays as it is. Each ends with a full stop. */
export function plainStyle(text: string): string {
  const sentences = text.split("。").filter((sentence) => sentence !== "");
  return sentences.map((sentence) => `${plainSentence(sentence)}。`).join("");
}

function plainSentence(sentence: string): string {
  const [first = "", rest] = sentence.split(/(?<=です|ます|ません)が、/, 2);
  if (rest !== undefined) return `${plainSentence(first)}が、${plainSentence(rest)}`;
  const found = LONGEST_FIRST.find(([polite]) => sentence.endsWith(polite));
  return found ? `${sentence.slice(0, -found[0].length)}${found[1]}` : sentence;
}
