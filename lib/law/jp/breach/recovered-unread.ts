import { applies, defineRule, doesNotApply, judgement, open } from "../../rule";
import { guideline, qaQuoted } from "../../sources";
import { CHECKED, SINCE } from "./in-force";

const cite = guideline(
  "3-5-1-2",
  "個人データを第三者に閲覧されないうちに全てを回収した場合は、漏えいに該当しない",
);

/**
 * Whether everything came back before any third party viewed it: confirmed for every recipient, by their own word
 * or by logs (Q&A 6-1). A deletion after reading cures nothing.
 */
export const recoveredUnread = defineRule({
  id: "breach.recovered-unread",
  reads: ["recovered_unread", "recipients", "event_type"],
  uses: [],
  answers: {
    confirmed: applies(cite, qaQuoted("6-1")),
    "not-confirmed": doesNotApply(cite, qaQuoted("6-1")),
    "contradicted-by-publication": doesNotApply(cite),
    "not-all-known": judgement(cite, qaQuoted("6-1")),
    unknown: open(["recovered_unread"], cite),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ recovered_unread: isUnread, recipients, event_type: event }) => {
        if (isUnread === undefined) return "unknown";
        if (!isUnread) return "not-confirmed";
        // A page that stood open may be closed before anyone looked; what somebody else published was seen.
        if (recipients === "public" && event !== undefined && event !== "public_exposure")
          return "contradicted-by-publication";
        if (recipients === undefined || (recipients === "public" && event === undefined))
          return "not-all-known";
        return "confirmed";
      },
    },
  ],
});
