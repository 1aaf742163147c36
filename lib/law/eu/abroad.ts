import { CHECKED, SINCE } from "../jp/breach/in-force";
import { defineRule, doesNotApply, judgement, open } from "../rule";
import { abroad, abroadBelieved } from "../sources";

/**
 * People elsewhere abroad: Korea, China, Singapore, Taiwan, Hong Kong, the United Kingdom and US states have clocks
 * of their own, in hours. Only secondary sources were read, so legal confirms each.
 */
export const abroadOther = defineRule({
  id: "abroad.other",
  reads: ["people_abroad"],
  uses: [],
  answers: {
    "to-be-confirmed": judgement(
      abroad("韓国・中国・シンガポール・台湾・香港"),
      abroadBelieved("英国・米国各州"),
    ),
    nobody: doesNotApply(abroad("対象者なし")),
    unknown: open(["people_abroad"], abroad("韓国・中国・シンガポール・台湾・香港")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ people_abroad: areAbroad }) => {
        if (areAbroad === undefined) return "unknown";
        return areAbroad ? "to-be-confirmed" : "nobody";
      },
    },
  ],
});
