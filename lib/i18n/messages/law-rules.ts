import { both } from "../both";
import { shared } from "./law-rules-shared";

/** The rules about leaks themselves, and the duties under the Act on the Protection of Personal Information. */
export const lawRules = both({
  ja: {
    breach: {
      outflow: {
        title: "外部へ出たか",
        question: "データは、社外に出ましたか。出たおそれがありますか",
        because: {
          outside: "社外の人に届きました",
          public: "だれでも見られる状態になりました",
          suspected: "社外に出たおそれがあります。出ていないとは、まだ確かめられていません",
          "outside-unclear": "社外に何が出たのか、はっきりしません。法務の確認が必要です",
          inside: "社内にとどまっています",
          "nothing-went-out": "社外には何も出ていません",
          "to-the-principal": "届いたのは本人だけです",
          "attack-inside":
            "社外に出た跡は見つかっていませんが、攻撃や持ち出しの跡の読み方によります。法務の確認が必要です",
          "own-will":
            "自社の意図による提供で、漏えいではありません。第三者提供の決まり(27条)は別に確かめてください",
          "own-will-but-malicious":
            "提供に不正の目的が疑われます。自社の意図といえるか、法務の確認が必要です",
          "malice-unknown": "不正の目的がなかったか、まだ分かりません",
          "recipients-unknown": "社外に出たものがあるか、まだ分かりません",
          "event-unknown": "何が起きたのか、まだ分かりません",
        },
      },
      "recovered-unread": {
        title: "見られる前の回収",
        question: "第三者が見る前に、すべて回収できましたか",
        because: {
          confirmed: "すべての宛先で、見られる前の回収を確認しました",
          "not-confirmed": "見られる前にすべて回収したとは確認できません",
          "contradicted-by-publication":
            "公開された以上、見られる前に回収したとはいえません。回収したものとしては扱いません",
          "not-all-known": "届いた先がすべて分かっていないため、全員分の回収とはいえません",
          unknown: "見られる前に回収できたか、まだ分かりません",
        },
      },
      "ruled-out": {
        title: "漏えいを否定できる根拠",
        question: "漏えいがなかったといえる根拠がありますか",
        because: {
          "with-a-basis": "記録などの根拠があり、漏えいのおそれはありません",
          "not-ruled-out": "漏えいを否定できる根拠は記録されていません",
        },
      },
      leak: {
        title: "漏えい",
        question: "漏えい、またはそのおそれがありますか",
        because: {
          leaked: "漏えいした、またはそのおそれがあります",
          "no-leak": "漏えいに当たりません",
          ...shared.ja.open,
        },
      },
      loss: {
        title: "滅失",
        question: "内容が失われましたか",
        because: {
          lost: "同じ内容のデータは、ほかにありません",
          "perhaps-no-copy": "同じ内容のデータがほかにあるか分からないため、失われたおそれがあります",
          "kept-elsewhere": "同じ内容のデータが、ほかに保管されています",
          "found-again": "見つかったため、失われていません",
          planned: "予定どおりの削除です",
          "no-such-event": "内容が失われる出来事ではありません",
          "event-unknown": "何が起きたのか、まだ分かりません",
        },
      },
      damage: {
        title: "毀損",
        question: "データが使えなくなりましたか",
        because: {
          unusable: "使えなくなり、同じ内容のデータもほかにありません",
          "perhaps-no-copy": "同じ内容のデータがほかにあるか分からないため、使えなくなったおそれがあります",
          "kept-elsewhere": "同じ内容のデータが、ほかに保管されています",
          "no-such-event": "データが使えなくなる出来事ではありません",
          "event-unknown": "何が起きたのか、まだ分かりません",
        },
      },
      happened: {
        title: "漏えい・滅失・毀損",
        question: "漏えい、滅失、毀損のどれか、またはそのおそれがありますか",
        because: {
          happened: "漏えい・滅失・毀損のどれか、またはそのおそれがあります",
          "none-of-the-three": "漏えい・滅失・毀損のどれにも当たりません",
          ...shared.ja.open,
        },
      },
      anybody: {
        title: "本人がいるか",
        question: "1人でも、本人がいますか",
        because: {
          somebody: "本人が{least, number}人以上います",
          "perhaps-somebody": "本人の数は、まだ決まりません",
          nobody: "本人は0人です",
        },
      },
      encrypted: {
        title: "高度な暗号化",
        question: "高度な暗号化がされ、鍵も安全ですか",
        because: {
          protected: "高度な暗号化がされ、鍵も安全に管理されています",
          "wiped-from-afar": "高度な暗号化がされ、データや鍵を遠隔で消せます",
          "unreadable-media": "第三者が復号できない媒体といえるか、法務の確認が必要です",
          "not-advanced": "高度な暗号化はされていません",
          "by-attacker": "攻撃した側による暗号化は、保護の措置ではありません",
          "key-not-safe": "鍵が安全に管理されていたとはいえません",
          "key-lost": "鍵を失った場合にこの除外を使えるか、法務の確認が必要です",
          "perhaps-key-lost": "鍵を失った出来事かどうか分からず、この除外を使えるか決まりません",
          "key-unknown": "鍵が安全か、まだ分かりません",
          unknown: "高度な暗号化がされていたか、まだ分かりません",
        },
      },
      "wrongful-purpose": {
        title: "不正の目的",
        question: "不正の目的による行為の、おそれがありますか",
        because: {
          certain: "不正の目的による行為です",
          suspected: "不正の目的が疑われます",
          "in-the-event": "出来事そのものが、不正の目的を疑わせます",
          "denied-against-the-event":
            "不正の目的はないとされていますが、出来事の種類と両立しません。おそれありとして扱います",
          "denied-but-attack": "不正の目的はないとされていますが、侵入などがあります。法務の確認が必要です",
          none: "不正の目的は認められません",
          unknown: "不正の目的があったか、まだ分かりません",
          "loss-or-theft": "紛失か盗難か、まだ分かりません",
          "event-unknown": "何が起きたのか、まだ分かりません",
        },
      },
      bearer: {
        title: "義務を負う立場か",
        question: "このデータを取り扱う立場ですか",
        because: {
          handles: "自社で取り扱うデータです",
          entrustee: "委託を受けて取り扱うデータです",
          unknown: "立場が分からないため、義務を負うものとして扱います",
          "not-entrusted": "委託を受けていないデータです。委託元だけが義務を負います",
          cloud: "データを取り扱わないこととなっているクラウド事業者です。利用する会社が義務を負います",
          courier: "中身に関わらない配送の事業者です。差出人が義務を負います",
        },
      },
      released: {
        title: "委託元への通知による免除",
        question: "委託元へ、速やかに知らせましたか",
        because: {
          "told-in-time": "委託元へ速やかに知らせたため、報告と本人への通知は免除されます",
          "told-late": "委託元への通知が目安の日数を過ぎています。免除されるか、法務の確認が必要です",
          "told-when-unknown": "知った日が分からず、速やかな通知だったか決まりません",
          "not-told": "委託元へまだ知らせていません",
          "no-entrustee": "委託を受けた立場ではありません",
        },
      },
    },
    appi: {
      "personal-data": {
        title: "個人データか",
        question: "個人データですか",
        because: {
          data: "個人データです",
          "not-yet-data": "まだデータベースに入っていない情報です。対象になるのは、規則7条3号だけです",
          "not-held": "自社が持つ情報でも、取得しようとする情報でもありません",
          corporate: "会社の情報だけです",
          deceased: "亡くなった方の情報だけです",
          anonymised: "匿名加工情報です",
          pseudonymised: "仮名加工情報で、26条は適用されません",
          "related-only": "個人関連情報だけです",
          scattered: "検索できるように整理されていない情報です",
          directory: "市販の名簿です",
          statistics: "統計の数字だけです",
          "not-personal": "個人の情報ではない秘密の情報です",
          "not-business": "事業のための情報ではありません",
          unknown: "どのような情報か、まだ分かりません",
        },
      },
      "planned-data": {
        title: "個人データになる予定の情報か",
        question: "取得した、または取得しようとしている情報で、個人データとして扱う予定のものですか",
        because: shared.ja.planned,
      },
      "exempt-purpose": {
        title: "報道などの適用除外",
        question: "報道、著述、宗教、政治の活動のための情報ですか",
        because: {
          exempt: "報道などの目的の情報で、義務の章は適用されません",
          ordinary: "適用除外の目的ではありません",
        },
      },
      breach: {
        title: "個人データの漏えい等",
        question: "個人データの漏えい等、またはそのおそれがありますか",
        because: shared.ja.breach,
      },
      "breach-of-planned": {
        title: "予定の情報の漏えい等",
        question: "個人データになる予定の情報の漏えい等、またはそのおそれがありますか",
        because: shared.ja.breach,
      },
      "category-1": {
        title: "要配慮個人情報を含む",
        question: "要配慮個人情報が含まれますか",
        because: shared.ja.specialCare,
      },
      "category-2": {
        title: "財産的被害のおそれ",
        question: "不正に使われて、財産の被害が出るおそれがありますか",
        because: shared.ja.property,
      },
      "category-3": {
        title: "不正の目的のおそれ",
        question: "不正の目的による、自社に対する行為のおそれがありますか",
        because: shared.ja.wrongful,
      },
      "category-4": {
        title: "千人を超える",
        question: "本人の数が、千人を超えますか",
        because: {
          over: "{least, number}人で、千人を超えます",
          "at-most-over": "最大で{most, number}人です。決まらないときは最大で数え、千人を超えます",
          "not-over": "最大でも{most, number}人で、千人を超えません",
          unknown: "最大で何人か、まだ分かりません",
          ...shared.ja.withoutBreach,
        },
      },
      report: {
        title: "委員会への報告",
        question: "委員会または大臣への報告が必要ですか",
        because: shared.ja.report,
      },
      notify: {
        title: "本人への通知",
        question: "本人への通知が必要ですか",
        because: {
          ...shared.ja.notify,
          "perhaps-relaxed":
            "令和8年改正では、本人の権利利益の保護に欠けるおそれが少ない場合に緩和されます。まだ施行されていません",
        },
      },
      substitute: {
        title: "代替措置",
        question: "通知の代わりの措置をとれますか",
        because: {
          allowed: "連絡がつかない方には、公表や問合せ窓口などの代替措置をとれます",
          reachable: "連絡がつくため、通知が必要です",
          "no-duty": "通知の義務はありません",
        },
      },
      deferral: {
        title: "通知の時期",
        question: "通知を待つ理由がありますか",
        because: {
          "may-wait":
            "いま通知するとかえって被害が広がるおそれがあり、待つことができます。義務はなくなりません",
          "no-reason-to-wait": "待つ理由は記録されていません",
          "no-duty": "通知の義務はありません",
        },
      },
    },
  },
  en: {
    breach: {
      outflow: {
        title: "Outflow",
        question: "Did data leave the organisation, or may it have?",
        because: {
          outside: "It reached people outside",
          public: "Anybody could see it",
          suspected: "It may have left; nobody has confirmed that it did not",
          "outside-unclear": "What left is not clear; legal decides",
          inside: "It stayed inside",
          "nothing-went-out": "Nothing left the organisation",
          "to-the-principal": "Only the person concerned received it",
          "attack-inside":
            "No trace shows that it left, but how to read the traces of an attack is for legal",
          "own-will": "The organisation provided it by its own will: no leak, but look at article 27",
          "own-will-but-malicious":
            "A wrongful purpose is suspected; whether it was its own will is for legal",
          "malice-unknown": "Whether a wrongful purpose was behind it is not known yet",
          "recipients-unknown": "Whether anything left is not known yet",
          "event-unknown": "What happened is not known yet",
        },
      },
      "recovered-unread": {
        title: "Recovered before anyone looked",
        question: "Was all of it recovered before a third party saw it?",
        because: {
          confirmed: "Recovery before viewing is confirmed for every recipient",
          "not-confirmed": "It is not confirmed that all was recovered before viewing",
          "contradicted-by-publication": "It cannot both have been published and recovered unseen",
          "not-all-known": "Not all recipients are known, so it cannot be confirmed for all",
          unknown: "Whether it was recovered before viewing is not known yet",
        },
      },
      "ruled-out": {
        title: "A basis that rules out a leak",
        question: "Is there a basis for saying that nothing leaked?",
        because: {
          "with-a-basis": "Logs or other records rule out a leak",
          "not-ruled-out": "No basis that rules out a leak is recorded",
        },
      },
      leak: {
        title: "Leak",
        question: "Is there a leak, or a possible one?",
        because: { leaked: "It leaked, or may have", "no-leak": "It is no leak", ...shared.en.open },
      },
      loss: {
        title: "Loss",
        question: "Was the content lost?",
        because: {
          lost: "The same data exists nowhere else",
          "perhaps-no-copy": "Whether the same data exists elsewhere is not known, so it may be lost",
          "kept-elsewhere": "The same data is kept elsewhere",
          "found-again": "It was found again",
          planned: "It was deleted as planned",
          "no-such-event": "Nothing of this kind loses data",
          "event-unknown": "What happened is not known yet",
        },
      },
      damage: {
        title: "Damage",
        question: "Has the data become unusable?",
        because: {
          unusable: "It is unusable, and the same data exists nowhere else",
          "perhaps-no-copy": "Whether the same data exists elsewhere is not known, so it may be unusable",
          "kept-elsewhere": "The same data is kept elsewhere",
          "no-such-event": "Nothing of this kind makes data unusable",
          "event-unknown": "What happened is not known yet",
        },
      },
      happened: {
        title: "Leak, loss or damage",
        question: "Is there a leak, a loss or a damage, or a possible one?",
        because: {
          happened: "There is a leak, a loss or a damage, or may be",
          "none-of-the-three": "It is neither leak nor loss nor damage",
          ...shared.en.open,
        },
      },
      anybody: {
        title: "Anybody concerned",
        question: "Is anybody concerned at all?",
        because: {
          somebody: "At least {least, number} people are concerned",
          "perhaps-somebody": "How many people are concerned is not settled",
          nobody: "Nobody is concerned",
        },
      },
      encrypted: {
        title: "Advanced encryption",
        question: "Was it protected by advanced encryption, with its key safe?",
        because: {
          protected: "Advanced encryption protects it, and the key is safe",
          "wiped-from-afar": "Advanced encryption protects it, and data or key can be wiped from afar",
          "unreadable-media": "Whether the media cannot be read by others is for legal",
          "not-advanced": "There was no advanced encryption",
          "by-attacker": "What the attacker encrypted is no protection",
          "key-not-safe": "The key was not safe",
          "key-lost": "Whether the exception holds for a lost key is for legal",
          "perhaps-key-lost": "Whether the key was lost is not known, so the exception is not settled",
          "key-unknown": "Whether the key is safe is not known yet",
          unknown: "Whether there was advanced encryption is not known yet",
        },
      },
      "wrongful-purpose": {
        title: "Wrongful purpose",
        question: "May an act with a wrongful purpose be behind it?",
        because: {
          certain: "A wrongful purpose is behind it",
          suspected: "A wrongful purpose is suspected",
          "in-the-event": "What happened is a suspicion by itself",
          "denied-against-the-event":
            "A wrongful purpose was denied, but what happened contradicts that; it counts as suspected",
          "denied-but-attack": "A wrongful purpose was denied, but there was an intrusion; legal decides",
          none: "There is no wrongful purpose",
          unknown: "Whether there was a wrongful purpose is not known yet",
          "loss-or-theft": "Whether it was lost or stolen is not known yet",
          "event-unknown": "What happened is not known yet",
        },
      },
      bearer: {
        title: "Who bears the duty",
        question: "Does this organisation handle the data?",
        because: {
          handles: "The organisation handles the data",
          entrustee: "The organisation handles the data for its entrustor",
          unknown: "Its role is not known; it counts as bearing the duty",
          "not-entrusted": "The data was not entrusted to it; only the entrustor bears the duty",
          cloud: "A cloud provider that does not handle the data; its customer bears the duty",
          courier: "A courier that has nothing to do with the contents; the sender bears the duty",
        },
      },
      released: {
        title: "Release by telling the entrustor",
        question: "Was the entrustor told promptly?",
        because: {
          "told-in-time": "The entrustor was told promptly, which releases from report and notification",
          "told-late": "The entrustor was told after the usual days; whether that releases is for legal",
          "told-when-unknown":
            "When it was known is not recorded, so whether the notice was prompt is not settled",
          "not-told": "The entrustor has not been told yet",
          "no-entrustee": "The organisation is not an entrustee",
        },
      },
    },
    appi: {
      "personal-data": {
        title: "Personal data",
        question: "Is it personal data?",
        because: {
          data: "It is personal data",
          "not-yet-data": "It is not in a database yet; only item 3 reaches it",
          "not-held": "The organisation neither holds it nor is about to acquire it",
          corporate: "It is about companies only",
          deceased: "It is about deceased people only",
          anonymised: "It is anonymised",
          pseudonymised: "It is pseudonymised; article 26 does not apply",
          "related-only": "It is personal-related information only",
          scattered: "It is not arranged so that it can be searched",
          directory: "It is a commercial directory",
          statistics: "It is statistics only",
          "not-personal": "It is confidential, but not personal",
          "not-business": "It is not used for a business",
          unknown: "What kind of information it is is not known yet",
        },
      },
      "planned-data": {
        title: "Planned personal data",
        question: "Was it acquired, or about to be, to become personal data?",
        because: shared.en.planned,
      },
      "exempt-purpose": {
        title: "Exempt purposes",
        question: "Is it for the press, for authors, for religion or for politics?",
        because: {
          exempt: "It serves an exempt purpose; the chapter does not apply",
          ordinary: "It serves no exempt purpose",
        },
      },
      breach: {
        title: "Breach of personal data",
        question: "Is there a breach of personal data, or a possible one?",
        because: shared.en.breach,
      },
      "breach-of-planned": {
        title: "Breach of planned data",
        question: "Is there a breach of information planned to become personal data?",
        because: shared.en.breach,
      },
      "category-1": {
        title: "Special-care information",
        question: "Is special-care information in it?",
        because: shared.en.specialCare,
      },
      "category-2": {
        title: "Possible property damage",
        question: "Could its misuse damage property?",
        because: shared.en.property,
      },
      "category-3": {
        title: "Possible wrongful purpose",
        question: "May it be an act against the organisation with a wrongful purpose?",
        because: shared.en.wrongful,
      },
      "category-4": {
        title: "More than 1,000 people",
        question: "Are more than 1,000 people concerned?",
        because: {
          over: "{least, number} people: more than 1,000",
          "at-most-over":
            "Up to {most, number} people; where it is not settled the most counts: more than 1,000",
          "not-over": "At most {most, number} people: not more than 1,000",
          unknown: "How many people at most is not known yet",
          ...shared.en.withoutBreach,
        },
      },
      report: {
        title: "Report to the commission",
        question: "Must the commission or a minister be told?",
        because: shared.en.report,
      },
      notify: {
        title: "Notification of the people concerned",
        question: "Must the people concerned be notified?",
        because: {
          ...shared.en.notify,
          "perhaps-relaxed":
            "The amendment of 2026 relaxes it where little harm is to be feared. It is not in force yet",
        },
      },
      substitute: {
        title: "Substitute measures",
        question: "May something stand in for the notification?",
        because: {
          allowed: "For people who cannot be reached, a publication or a contact desk may stand in",
          reachable: "They can be reached, so they must be notified",
          "no-duty": "There is no duty to notify",
        },
      },
      deferral: {
        title: "When to notify",
        question: "Is there a reason to wait?",
        because: {
          "may-wait": "Telling now would spread the harm, so it may wait. The duty remains",
          "no-reason-to-wait": "No reason to wait is recorded",
          "no-duty": "There is no duty to notify",
        },
      },
    },
  },
});
