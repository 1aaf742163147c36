import { both } from "../both";

/** Around a question that only a rule of the law asks. */
export const questionLaw = both({
  ja: { why: "答えによって、報告や連絡の義務、または期限が変わります。", yes: "はい", no: "いいえ" },
  en: {
    why: "A duty to report or to tell somebody, or its days, depend on the answer.",
    yes: "Yes",
    no: "No",
  },
});
