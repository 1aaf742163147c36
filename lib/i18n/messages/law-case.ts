import { both } from "../both";

/** Why a case of the law's command cannot be answered. */
export const lawCase = both({
  ja: {
    "not-an-object": "{at} は波かっこで囲んだ項目の組にしてください",
    "no-id": "id がありません。文字で書いてください",
    "no-such-value": "{at} の値が違います。使える値は {allowed} です",
    "not-yes-or-no": "{at} は true、false、null のどれかにしてください",
    "not-a-count": "{at} は 0 以上の整数か null にしてください",
    "not-an-instant": "{at} は、時差のついた日時にしてください。例 2026-11-09T22:20:00+09:00",
    "not-a-list": "{at} は [ ] で囲んだ並びにしてください",
    notInForce: "知った日 {on} には、この決まりはまだ効力がありません。2022-04-01 からです",
    tooFar: "知った日が遠すぎて、休日が分かりません。2099 年より前の日にしてください",
    notJson: "{line}行{column}文字目が JSON として読めません。直して、もう一度渡してください",
    endsEarly: "{line}行{column}文字目で JSON が途中で終わっています。最後まで渡してください",
    noArray: "{line}行{column}文字目から、事例の並び [ ] で始めてください",
  },
  en: {
    "not-an-object": "{at} must be an object of fields",
    "no-id": "id is missing; write it as a text",
    "no-such-value": "{at} has an unknown value; it can be {allowed}",
    "not-yes-or-no": "{at} must be true, false or null",
    "not-a-count": "{at} must be a whole number from 0, or null",
    "not-an-instant": "{at} must be a date and time with its zone, such as 2026-11-09T22:20:00+09:00",
    "not-a-list": "{at} must be a list",
    notInForce: "These rules were not yet in force on {on}; they begin on 2022-04-01",
    tooFar: "Known too far ahead to know the holidays; use a day before 2099",
    notJson: "Line {line}, column {column} is not JSON; correct it and try again",
    endsEarly: "The JSON ends too early, at line {line}, column {column}; pass all of it",
    noArray: "Begin with a list of cases, [ ], at line {line}, column {column}",
  },
});
