import { both } from "../both";

const open = {
  ja: {
    judged: "当たるかどうかは、判断が分かれます。法務の確認が必要です",
    waits: "まだ分からない事実があり、決まりません",
  },
  en: {
    judged: "Whether it is so is a matter of judgement; legal decides",
    waits: "Facts that are not known yet leave it open",
  },
};

const withoutBreach = {
  ja: {
    "no-breach": "対象となる漏えい等がありません",
    "breach-judged": "漏えい等に当たるかどうかは、判断が分かれます。法務の確認が必要です",
    "breach-waits": "漏えい等に当たるか、まだ決まりません",
  },
  en: {
    "no-breach": "There is no breach that it could concern",
    "breach-judged": "Whether there is a breach is a matter of judgement; legal decides",
    "breach-waits": "Whether there is a breach is not settled yet",
  },
};

/** What the same rules say under several Acts. */
export const shared = both({
  ja: {
    open: open.ja,
    withoutBreach: withoutBreach.ja,
    planned: {
      planned: "個人データとして扱う予定の情報です",
      "not-planned": "予定の情報ではありません",
      "not-in-the-rule-yet": "この日の規則は、予定の情報を対象にしていません",
      unknown: "どのような情報か、まだ分かりません",
    },
    breach: {
      breach: "漏えい等が発生した、またはそのおそれがあります",
      "not-covered": "この法律が対象とする情報ではありません",
      "nothing-happened": "漏えい・滅失・毀損のどれにも当たりません",
      nobody: "本人は0人です",
      "not-bearer": "義務を負う立場ではありません",
      encrypted: "高度な暗号化がされ、鍵も安全なため、対象になりません",
      exempt: "報道などの目的で、適用が除外されます",
      ...open.ja,
    },
    specialCare: {
      included: "要配慮個人情報が含まれます",
      "not-included": "要配慮個人情報は含まれません",
      unknown: "要配慮個人情報が含まれるか、まだ分かりません",
      ...withoutBreach.ja,
    },
    property: {
      card: "カード番号の全桁が含まれます",
      "sign-in": "お金を動かせるサービスの、IDとパスワードの組が含まれます",
      none: "財産の被害につながる項目はありません",
      "last-digits": "カード番号の下4桁だけでは当たりません",
      "account-number": "口座番号だけでは当たりません",
      "no-payment": "決済などの機能がないサービスのIDとパスワードです",
      "no-password": "パスワードのないIDだけです",
      "first-and-last-digits": "カード番号の先頭6桁と下4桁です。例示がなく、法務の確認が必要です",
      hashed: "ハッシュ化されたパスワードです。強さによるため、法務の確認が必要です",
      "gift-code": "ギフト券コードです。性質によるため、法務の確認が必要です",
      unknown: "口座、カード、パスワードなどが含まれるか、まだ分かりません",
      ...withoutBreach.ja,
    },
    wrongful: {
      wrongful: "不正の目的による行為のおそれがあります",
      "not-wrongful": "不正の目的は認められません",
      "purpose-judged": "不正の目的といえるかどうかは、判断が分かれます。法務の確認が必要です",
      "purpose-waits": "不正の目的があったか、まだ分かりません",
      ...withoutBreach.ja,
    },
    report: {
      required: "報告が必要です",
      released: "委託元へ知らせたため、免除されます",
      "no-category": "どの場合にも当たらないため、不要です",
      judged: "報告が必要な場合に当たるかどうかは、判断が分かれます。法務の確認が必要です",
      waits: "まだ分からない事実があり、報告が必要になるかもしれません",
    },
    notify: {
      required: "本人への通知が必要です",
      "not-reportable": "報告の義務がないため、通知も不要です",
      judged: "報告が必要かどうかが、まだ決まっていません。法務の確認が必要です",
      waits: "まだ分からない事実があり、通知が必要になるかもしれません",
    },
    overHundred: {
      over: "{least, number}人で、百人を超えます",
      "at-most-over": "最大で{most, number}人です。決まらないときは最大で数え、百人を超えます",
      "not-over": "最大でも{most, number}人で、百人を超えません",
      unknown: "最大で何人か、まだ分かりません",
      ...withoutBreach.ja,
    },
  },
  en: {
    open: open.en,
    withoutBreach: withoutBreach.en,
    planned: {
      planned: "It is planned to be handled as personal data",
      "not-planned": "It is not planned information",
      "not-in-the-rule-yet": "The rules of that day did not reach planned information",
      unknown: "What kind of information it is is not known yet",
    },
    breach: {
      breach: "There is a breach, or a possible one",
      "not-covered": "It is not information that this Act covers",
      "nothing-happened": "It is neither leak nor loss nor damage",
      nobody: "Nobody is concerned",
      "not-bearer": "The organisation does not bear the duty",
      encrypted: "Advanced encryption with a safe key takes it out",
      exempt: "It serves an exempt purpose",
      ...open.en,
    },
    specialCare: {
      included: "Special-care information is in it",
      "not-included": "No special-care information is in it",
      unknown: "Whether special-care information is in it is not known yet",
      ...withoutBreach.en,
    },
    property: {
      card: "Full card numbers are in it",
      "sign-in": "IDs with passwords of a service that moves money are in it",
      none: "Nothing in it can damage property",
      "last-digits": "The last four digits of a card are not enough",
      "account-number": "An account number alone is not enough",
      "no-payment": "IDs and passwords of a service without payments",
      "no-password": "IDs without their passwords",
      "first-and-last-digits": "The first six and last four digits; no text decides, so legal does",
      hashed: "Hashed passwords; it depends on their strength, so legal decides",
      "gift-code": "Gift codes; it depends on their nature, so legal decides",
      unknown: "Whether accounts, cards or passwords are in it is not known yet",
      ...withoutBreach.en,
    },
    wrongful: {
      wrongful: "An act with a wrongful purpose is certain or possible",
      "not-wrongful": "There is no wrongful purpose",
      "purpose-judged": "Whether the purpose was wrongful is a matter of judgement; legal decides",
      "purpose-waits": "Whether there was a wrongful purpose is not known yet",
      ...withoutBreach.en,
    },
    report: {
      required: "It must be reported",
      released: "Telling the entrustor released from it",
      "no-category": "No category applies, so no report is due",
      judged: "Whether a category applies is a matter of judgement; legal decides",
      waits: "Facts that are not known yet could make it due",
    },
    notify: {
      required: "The people concerned must be notified",
      "not-reportable": "No report is due, so no notification is",
      judged: "Until the report is decided, legal decides",
      waits: "Facts that are not known yet could make it due",
    },
    overHundred: {
      over: "{least, number} people: more than 100",
      "at-most-over": "Up to {most, number} people; where it is not settled the most counts: more than 100",
      "not-over": "At most {most, number} people: not more than 100",
      unknown: "How many people at most is not known yet",
      ...withoutBreach.en,
    },
  },
});
