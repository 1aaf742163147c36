import { both } from "../both";

/** The pages of the rule base, and the fields that ask for a fact of the law. */
export const rules = both({
  ja: {
    fact: {
      yes: "はい",
      no: "いいえ",
      unknown: "まだ分からない",
      unknownHelp: "分からない間も、義務は軽くなりません",
      people: "{count, number}人",
      days: "{count, number}日",
      peopleHelp: "例 1,288。空なら、まだ分からないものとして扱います",
      daysHelp: "例 5。空なら、まだ分からないものとして扱います",
      day: "日付",
      dayHelp: "例 11/9、きのう",
      time: "時刻",
      timeHelp: "例 22:20、午後10時20分",
      dayOf: "{fact}の日付",
      timeOf: "{fact}の時刻",
    },
    problems: {
      "no-such-value": "この答えは、いまは選べません。選び直してください。",
      "number-unreadable": "数として読めません。1,288 のように数字で書いてください。",
      "day-unreadable": "日付として読めません。11/9 や 2026/11/9 のように書いてください。",
      "no-such-day": "その日はありません。日付を直してください。",
      "time-unreadable": "時刻として読めません。22:20 のように書いてください。",
      "time-empty": "時刻が空です。期限の起点になります。おおよその時刻を書いてください。",
    },
  },
  en: {
    fact: {
      yes: "Yes",
      no: "No",
      unknown: "Not known yet",
      unknownHelp: "Not knowing never makes a duty lighter",
      people: "{count, number} people",
      days: "{count, number} days",
      peopleHelp: "E.g. 1,288. Left empty, it counts as not known yet",
      daysHelp: "E.g. 5. Left empty, it counts as not known yet",
      day: "Day",
      dayHelp: "E.g. 9 Nov, yesterday",
      time: "Time",
      timeHelp: "E.g. 22:20, 10:20 pm",
      dayOf: "{fact}: day",
      timeOf: "{fact}: time",
    },
    problems: {
      "no-such-value": "This answer cannot be chosen now. Choose again.",
      "number-unreadable": "This is not a number we can read. Write it like 1,288.",
      "day-unreadable": "This is not a date we can read. Write it like 9 Nov or 2026/11/9.",
      "no-such-day": "There is no such day. Correct the date.",
      "time-unreadable": "This is not a time we can read. Write it like 22:20.",
      "time-empty": "The time is empty. Clocks start from it; write it roughly.",
    },
  },
});
