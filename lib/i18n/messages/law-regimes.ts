import { both } from "../both";
import { shared } from "./law-rules-shared";

/** The rules of the other Acts and regimes, and the advice beside them. */
export const lawRegimes = both({
  ja: {
    organs: {
      "held-information": {
        title: "保有個人情報か",
        question: "行政機関等の保有個人情報ですか",
        because: {
          held: "保有個人情報です",
          "not-held-yet": "まだ保有していない情報です",
          "not-personal": "個人情報ではありません",
          scattered: "散在する個人情報です。対象になるか、法務の確認が必要です",
          pseudonymised: "仮名加工情報です。対象になるか、法務の確認が必要です",
          unknown: "どのような情報か、まだ分かりません",
        },
      },
      "planned-information": {
        title: "保有する予定の情報か",
        question: "保有個人情報として扱う予定の情報ですか",
        because: shared.ja.planned,
      },
      breach: {
        title: "保有個人情報の漏えい等",
        question: "保有個人情報の漏えい等、またはそのおそれがありますか",
        because: {
          ...shared.ja.breach,
          "entrustee-reports-itself": "委託を受けた会社は、68条ではなく26条の義務を負います",
        },
      },
      "breach-of-planned": {
        title: "予定の情報の漏えい等",
        question: "保有する予定の情報の漏えい等、またはそのおそれがありますか",
        because: {
          ...shared.ja.breach,
          "entrustee-reports-itself": "委託を受けた会社は、68条ではなく26条の義務を負います",
        },
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
        question: "不正の目的による行為のおそれがありますか",
        because: shared.ja.wrongful,
      },
      "category-4": {
        title: "百人を超える",
        question: "本人の数が、百人を超えますか",
        because: shared.ja.overHundred,
      },
      "category-5": {
        title: "条例要配慮個人情報を含む",
        question: "条例で定める要配慮個人情報が含まれますか",
        because: {
          included: "条例要配慮個人情報が含まれます",
          "not-included": "条例要配慮個人情報は含まれません",
          ...shared.ja.withoutBreach,
        },
      },
      report: { title: "委員会への報告", question: "委員会への報告が必要ですか", because: shared.ja.report },
      notify: {
        title: "本人への通知",
        question: "本人への通知が必要ですか",
        because: { ...shared.ja.notify, "non-disclosure": "不開示情報が含まれるため、通知は不要です" },
      },
    },
    "my-number": {
      information: {
        title: "特定個人情報か",
        question: "マイナンバーを含む個人情報ですか",
        because: {
          "in-a-file": "マイナンバーを含む個人情報です",
          "perhaps-in-a-file": "特定個人情報ファイルの情報といえるか、法務の確認が必要です",
          none: "個人の情報ではありません",
          "no-my-number": "マイナンバーは含まれません",
          "my-number-unknown": "マイナンバーが含まれるか、まだ分かりません",
          unknown: "どのような情報か、まだ分かりません",
        },
      },
      "wrongful-use": {
        title: "番号法に反する利用・提供",
        question: "決まりに反する利用や提供がありましたか",
        because: {
          used: "仕事に必要のない閲覧など、決まりに反する利用のおそれがあります",
          "perhaps-used": "漏えいはないとされていますが、利用があったか、法務の確認が必要です",
          provided: "決まりに反する提供のおそれがあります",
          neither: "決まりに反する利用や提供はありません",
          "event-unknown": "何が起きたのか、まだ分かりません",
        },
      },
      online: {
        title: "不特定多数による閲覧",
        question: "ネットで、だれでも見られましたか",
        because: {
          open: "ネットで、だれでも見られる状態になりました",
          "perhaps-open": "ネットで、だれでも見られたおそれがあります",
          "not-for-all": "だれでも見られる状態ではありません",
          "limited-exposure": "見られた人の範囲によります。法務の確認が必要です",
          "on-paper": "紙なので、ネットでは見られません",
          "thing-in-public": "公開された形によります。法務の確認が必要です",
          "event-unknown": "何が起きたのか、まだ分かりません",
          "recipients-unknown": "だれに届いたのか、まだ分かりません",
        },
      },
      breach: {
        title: "特定個人情報の漏えい等",
        question: "特定個人情報の漏えい等、またはそのおそれがありますか",
        because: shared.ja.breach,
      },
      "category-1": {
        title: "行政の情報システムのデータ",
        question: "情報提供ネットワークシステムなどのデータですか",
        because: {
          system: "対象となる情報システムのデータです",
          "no-such-system": "対象となる情報システムのデータではありません",
          ...shared.ja.withoutBreach,
        },
      },
      "category-2": {
        title: "不正の目的のおそれ",
        question: "不正の目的による漏えい、利用、提供のおそれがありますか",
        because: shared.ja.wrongful,
      },
      "category-3": {
        title: "不特定多数による閲覧",
        question: "ネットで、だれでも見られるおそれがありますか",
        because: {
          "open-to-all": "1人分でも、だれでも見られる状態が対象です",
          "not-open": "だれでも見られる状態ではありません",
          "online-judged": "だれでも見られたといえるか、法務の確認が必要です",
          "online-waits": "だれでも見られたか、まだ分かりません",
          ...shared.ja.withoutBreach,
        },
      },
      "category-4": {
        title: "百人を超える",
        question: "本人の数が、百人を超えますか",
        because: shared.ja.overHundred,
      },
      report: {
        title: "委員会への報告(番号法)",
        question: "番号法による報告が必要ですか",
        because: shared.ja.report,
      },
      notify: {
        title: "本人への通知(番号法)",
        question: "番号法による通知が必要ですか",
        because: shared.ja.notify,
      },
      effort: {
        title: "報告の努力(番号法)",
        question: "義務がなくても、報告に努める場合ですか",
        because: {
          "should-report": "義務はありませんが、委員会への報告に努めます",
          "no-effort": "この定めには当たりません",
        },
      },
    },
    entrustment: {
      notice: {
        title: "委託元への通知",
        question: "委託元へ知らせれば、免除されますか",
        because: {
          "may-release": "3～5日を目安に委託元へ知らせると、報告と本人への通知が免除されます",
          "already-told": "委託元へ知らせています",
          "no-duty": "報告の義務がありません",
          "no-entrustee": "委託を受けた立場ではありません",
        },
      },
    },
    "privacy-mark": {
      final: {
        title: "プライバシーマークの確報",
        question: "JIPDECへの確報が必要ですか",
        because: {
          "every-incident": "付与を受けた事業者は、すべての事故を報告します",
          "no-incident": "報告する事故に当たりません",
          "no-mark": "付与を受けていません",
          "mark-unknown": "付与を受けているか、まだ分かりません",
          ...shared.ja.open,
        },
      },
      preliminary: {
        title: "プライバシーマークの速報",
        question: "JIPDECへの速報が必要ですか",
        because: {
          reportable: "法律の報告が必要な場合は、JIPDECへの速報も必要です",
          "final-only": "速報は不要です",
          ...shared.ja.open,
        },
      },
    },
    telecom: {
      secrecy: {
        title: "通信の秘密",
        question: "電気通信事業者の、通信の秘密の漏えいですか",
        because: {
          leaked: "通信の秘密の漏えいは、人数にかかわらず総合通信局等へ報告します",
          "other-sector": "電気通信事業者ではありません",
          "no-secrecy": "通信の秘密は含まれません",
          "no-leak": "漏えいに当たりません",
          "sector-unknown": "業種が、まだ分かりません",
          "secrecy-unknown": "通信の秘密が含まれるか、まだ分かりません",
          ...shared.ja.open,
        },
      },
    },
    finance: {
      customers: {
        title: "金融の業法による報告",
        question: "金融機関の、個人のお客さまのデータですか",
        because: {
          customers: "個人のお客さまのデータは、1件の誤送信でも速やかに報告します",
          "other-sector": "金融の事業者ではありません",
          "effort-only": "個人のお客さまのデータではなく、報告に努める場合です",
          "no-incident": "対象となる漏えい等がありません",
          "sector-unknown": "業種が、まだ分かりません",
          "customers-unknown": "個人のお客さまのデータか、まだ分かりません",
          ...shared.ja.open,
        },
      },
    },
    medical: {
      contact: {
        title: "厚生労働省への連絡",
        question: "医療機関へのサイバー攻撃ですか",
        because: {
          contact: "医療機関へのサイバー攻撃は、厚生労働省医政局へ速やかに連絡します",
          "no-institution": "医療機関ではありません",
          "no-attack": "サイバー攻撃ではありません",
          unknown: "医療機関か、まだ分かりません",
          "event-unknown": "何が起きたのか、まだ分かりません",
        },
      },
    },
    infrastructure: {
      cyber: {
        title: "基幹インフラの報告",
        question: "基幹インフラ事業者へのサイバー攻撃ですか",
        because: {
          "to-be-read": "2026年10月1日に始まった報告の対象になるかもしれません。法務の確認が必要です",
          "no-infrastructure": "基幹インフラ事業者ではありません",
          "no-attack": "サイバー攻撃ではありません",
          unknown: "基幹インフラ事業者か、まだ分かりません",
          "event-unknown": "何が起きたのか、まだ分かりません",
        },
      },
    },
    children: {
      records: {
        title: "こども性暴力防止法の記録",
        question: "犯罪歴の確認の記録が含まれますか",
        because: {
          "to-be-read": "こども家庭庁への報告が必要になるかもしれません。法務の確認が必要です",
          "no-records": "確認の記録は含まれません",
          "no-incident": "漏えい等に当たりません",
          unknown: "確認の記録が含まれるか、まだ分かりません",
        },
      },
    },
    delegation: {
      minister: {
        title: "報告先",
        question: "報告先は、委員会ですか、大臣ですか",
        because: {
          minister: "この業種では、委任を受けた大臣へ報告します",
          commission: "個人情報保護委員会へ報告します",
          "own-staff": "自社の従業者や株主の情報は、委員会へ報告します",
          "no-report": "報告の義務がありません",
          "sector-unknown": "業種が、まだ分かりません。結論と期限は変わりません",
        },
      },
    },
    gdpr: {
      authority: {
        title: "GDPRの監督機関への通知",
        question: "EUの監督機関への通知が必要ですか",
        because: {
          risk: "EUにお住まいの方へのリスクがあり、72時間以内に通知します",
          "perhaps-risk": "リスクがないとは確かめられていないため、72時間以内に通知します",
          "no-risk": "リスクが考えにくく、通知は不要です。記録は残します",
          "nobody-in-the-union": "EUにお住まいの方はいません",
          "not-personal": "個人の情報ではありません",
          "residents-unknown": "EUにお住まいの方がいるか、まだ分かりません",
        },
      },
      persons: {
        title: "GDPRの本人への連絡",
        question: "EUにお住まいの本人への連絡が必要ですか",
        because: {
          "high-risk": "高いリスクがあり、遅れずに連絡します",
          "no-high-risk": "高いリスクではありません",
          encrypted: "読めない形で保護されています",
          "nobody-in-the-union": "EUにお住まいの方はいません",
          "not-personal": "個人の情報ではありません",
          "residents-unknown": "EUにお住まいの方がいるか、まだ分かりません",
          "risk-unknown": "リスクの高さが、まだ分かりません",
        },
      },
    },
    abroad: {
      other: {
        title: "その他の海外の制度",
        question: "EUのほかに、海外にお住まいの方がいますか",
        because: {
          "to-be-confirmed": "国ごとに別の期限があります。法務の確認が必要です",
          nobody: "海外にお住まいの方はいません",
          unknown: "海外にお住まいの方がいるか、まだ分かりません",
        },
      },
    },
    contract: {
      tell: {
        title: "取引先への連絡(契約)",
        question: "取引先の秘密について、契約で連絡が必要ですか",
        because: {
          "tell-at-once": "契約により、直ちに知らせます",
          "tell-in-time": "契約の期間のうちに知らせます",
          "no-duty": "契約に定めがありません。ほかの責任を負うこともあるため、法務の確認が必要です",
          unclear: "契約の読み方が決まりません。法務の確認が必要です",
          "no-secret": "取引先の秘密は含まれません",
          "secret-unknown": "取引先の秘密が含まれるか、まだ分かりません",
          "contract-unread": "契約の定めを、まだ確かめていません",
        },
      },
      secret: {
        title: "営業秘密",
        question: "営業秘密に当たりますか",
        because: {
          "perhaps-trade-secret": "営業秘密に当たるかもしれません。早い回収が、秘密としての管理を守ります",
          "no-secret": "取引先の秘密は含まれません",
          "secret-unknown": "取引先の秘密が含まれるか、まだ分かりません",
        },
      },
    },
    advice: {
      "card-companies": {
        title: "カード会社への連絡",
        question: "カード会社へ知らせたほうがよいですか",
        because: {
          "tell-them": "公表の前に、カード会社へ知らせることをお勧めします",
          "no-cards": "カード番号は漏えいしていません",
          unknown: "カード番号が含まれるか、まだ分かりません",
        },
      },
      police: {
        title: "警察などへの相談",
        question: "警察などへ相談したほうがよいですか",
        because: {
          "go-there": "犯罪のおそれがあります。警察、IPA、JPCERT/CCへの相談をお勧めします",
          "no-reason": "相談する理由は見つかっていません",
        },
      },
      "common-form": {
        title: "共通様式",
        question: "政府の共通様式を使えますか",
        because: {
          dos: "DDoSの共通様式を使えます。宛先ごとに届いて、初めて報告になります",
          ransomware: "ランサムウェアの共通様式を使えます。宛先ごとに届いて、初めて報告になります",
          "other-attack": "その他サイバー攻撃等の共通様式を使えます。宛先ごとに届いて、初めて報告になります",
          "no-form": "共通様式はありません",
          unknown: "何が起きたのか、まだ分かりません",
        },
      },
    },
  },
  en: {
    organs: {
      "held-information": {
        title: "Held personal information",
        question: "Is it personal information that the body holds?",
        because: {
          held: "It is held personal information",
          "not-held-yet": "The body does not hold it yet",
          "not-personal": "It is not personal information",
          scattered: "It is scattered personal information; whether it counts is for legal",
          pseudonymised: "It is pseudonymised; whether it counts is for legal",
          unknown: "What kind of information it is is not known yet",
        },
      },
      "planned-information": {
        title: "Planned to be held",
        question: "Is it planned to become held personal information?",
        because: shared.en.planned,
      },
      breach: {
        title: "Breach of held information",
        question: "Is there a breach of held information, or a possible one?",
        because: {
          ...shared.en.breach,
          "entrustee-reports-itself":
            "A company that works for the body owes its report under article 26, not 68",
        },
      },
      "breach-of-planned": {
        title: "Breach of planned information",
        question: "Is there a breach of information planned to be held?",
        because: {
          ...shared.en.breach,
          "entrustee-reports-itself":
            "A company that works for the body owes its report under article 26, not 68",
        },
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
        question: "May an act with a wrongful purpose be behind it?",
        because: shared.en.wrongful,
      },
      "category-4": {
        title: "More than 100 people",
        question: "Are more than 100 people concerned?",
        because: shared.en.overHundred,
      },
      "category-5": {
        title: "Special care by ordinance",
        question: "Is information in it that an ordinance sets as special-care?",
        because: {
          included: "Special-care information of an ordinance is in it",
          "not-included": "No special-care information of an ordinance is in it",
          ...shared.en.withoutBreach,
        },
      },
      report: {
        title: "Report to the commission",
        question: "Must the commission be told?",
        because: shared.en.report,
      },
      notify: {
        title: "Notification of the people concerned",
        question: "Must the people concerned be notified?",
        because: {
          ...shared.en.notify,
          "non-disclosure": "It holds information closed to them, so no notification is due",
        },
      },
    },
    "my-number": {
      information: {
        title: "My Number information",
        question: "Is it personal information with a My Number?",
        because: {
          "in-a-file": "It is personal information with a My Number",
          "perhaps-in-a-file": "Whether it is in a file of such information is for legal",
          none: "It is not personal information",
          "no-my-number": "No My Number is in it",
          "my-number-unknown": "Whether a My Number is in it is not known yet",
          unknown: "What kind of information it is is not known yet",
        },
      },
      "wrongful-use": {
        title: "Use or provision against the Act",
        question: "Was it used or provided against the Act?",
        because: {
          used: "It may have been used against the Act, such as by a look-up that no work needed",
          "perhaps-used": "A leak is ruled out, but whether it was used is for legal",
          provided: "It may have been provided against the Act",
          neither: "It was neither used nor provided against the Act",
          "event-unknown": "What happened is not known yet",
        },
      },
      online: {
        title: "Open to everybody online",
        question: "Could anybody see it online?",
        because: {
          open: "Anybody could see it online",
          "perhaps-open": "Anybody may have been able to see it online",
          "not-for-all": "It was not open to everybody",
          "limited-exposure": "It depends on who could see it; legal decides",
          "on-paper": "Paper cannot be seen online",
          "thing-in-public": "It depends on how it became public; legal decides",
          "event-unknown": "What happened is not known yet",
          "recipients-unknown": "Whom it reached is not known yet",
        },
      },
      breach: {
        title: "Breach of My Number information",
        question: "Is there a breach of My Number information, or a possible one?",
        because: shared.en.breach,
      },
      "category-1": {
        title: "Systems of public administration",
        question: "Is it data of the information provision network or the like?",
        because: {
          system: "It is data of such a system",
          "no-such-system": "It is not data of such a system",
          ...shared.en.withoutBreach,
        },
      },
      "category-2": {
        title: "Possible wrongful purpose",
        question: "May it have leaked, been used or been provided with a wrongful purpose?",
        because: shared.en.wrongful,
      },
      "category-3": {
        title: "Open to everybody online",
        question: "May anybody have seen it online?",
        because: {
          "open-to-all": "One person is enough where anybody could see it",
          "not-open": "It was not open to everybody",
          "online-judged": "Whether it was open to everybody is for legal",
          "online-waits": "Whether it was open to everybody is not known yet",
          ...shared.en.withoutBreach,
        },
      },
      "category-4": {
        title: "More than 100 people",
        question: "Are more than 100 people concerned?",
        because: shared.en.overHundred,
      },
      report: {
        title: "Report to the commission (My Number)",
        question: "Must it be reported under the My Number Act?",
        because: shared.en.report,
      },
      notify: {
        title: "Notification (My Number)",
        question: "Must people be notified under the My Number Act?",
        because: shared.en.notify,
      },
      effort: {
        title: "Effort to report (My Number)",
        question: "Should it be reported although there is no duty?",
        because: {
          "should-report": "There is no duty, but the commission should be told",
          "no-effort": "This does not apply here",
        },
      },
    },
    entrustment: {
      notice: {
        title: "Notice to the entrustor",
        question: "Would telling the entrustor release from the duty?",
        because: {
          "may-release": "Telling the entrustor, within 3 to 5 days, releases from report and notification",
          "already-told": "The entrustor has been told",
          "no-duty": "There is no duty to report",
          "no-entrustee": "The organisation is not an entrustee",
        },
      },
    },
    "privacy-mark": {
      final: {
        title: "Privacy Mark: final report",
        question: "Is a final report to JIPDEC due?",
        because: {
          "every-incident": "A holder of the mark reports every incident",
          "no-incident": "It is no incident to be reported",
          "no-mark": "The organisation does not hold the mark",
          "mark-unknown": "Whether the organisation holds the mark is not known yet",
          ...shared.en.open,
        },
      },
      preliminary: {
        title: "Privacy Mark: preliminary report",
        question: "Is a preliminary report to JIPDEC due?",
        because: {
          reportable: "What the Acts make reportable goes to JIPDEC in a preliminary report too",
          "final-only": "No preliminary report is due",
          ...shared.en.open,
        },
      },
    },
    telecom: {
      secrecy: {
        title: "Secrecy of communications",
        question: "Did secrets of communications leak at a telecommunications carrier?",
        because: {
          leaked: "A leak of such secrets goes to the telecommunications bureau, whatever its size",
          "other-sector": "The organisation is no telecommunications carrier",
          "no-secrecy": "No secrets of communications are in it",
          "no-leak": "It is no leak",
          "sector-unknown": "The sector is not known yet",
          "secrecy-unknown": "Whether secrets of communications are in it is not known yet",
          ...shared.en.open,
        },
      },
    },
    finance: {
      customers: {
        title: "Business laws of finance",
        question: "Is it data of individual customers of a financial institution?",
        because: {
          customers: "Data of individual customers is reported promptly, even one mis-sent message",
          "other-sector": "The organisation is no financial institution",
          "effort-only": "It is not data of individual customers; a report is an effort",
          "no-incident": "There is no breach that it could concern",
          "sector-unknown": "The sector is not known yet",
          "customers-unknown": "Whether it is data of individual customers is not known yet",
          ...shared.en.open,
        },
      },
    },
    medical: {
      contact: {
        title: "The Ministry of Health",
        question: "Is it a cyber-attack on a medical institution?",
        because: {
          contact: "The ministry's Health Policy Bureau is contacted promptly",
          "no-institution": "It is no medical institution",
          "no-attack": "It is no cyber-attack",
          unknown: "Whether it is a medical institution is not known yet",
          "event-unknown": "What happened is not known yet",
        },
      },
    },
    infrastructure: {
      cyber: {
        title: "Critical infrastructure",
        question: "Is it a cyber-attack on an operator of critical infrastructure?",
        because: {
          "to-be-read": "The reports due since 1 October 2026 may reach it; legal decides",
          "no-infrastructure": "It is no operator of critical infrastructure",
          "no-attack": "It is no cyber-attack",
          unknown: "Whether it is critical infrastructure is not known yet",
          "event-unknown": "What happened is not known yet",
        },
      },
    },
    children: {
      records: {
        title: "Records under the child protection Act",
        question: "Are records of criminal-record checks in it?",
        because: {
          "to-be-read": "A report to the Children and Families Agency may be due; legal decides",
          "no-records": "No such records are in it",
          "no-incident": "It is neither leak nor loss nor damage",
          unknown: "Whether such records are in it is not known yet",
        },
      },
    },
    delegation: {
      minister: {
        title: "To whom to report",
        question: "Does the report go to the commission or to a minister?",
        because: {
          minister: "In this sector it goes to the minister to whom it was delegated",
          commission: "It goes to the commission",
          "own-staff": "Data of one's own staff and shareholders goes to the commission",
          "no-report": "There is no duty to report",
          "sector-unknown": "The sector is not known yet; neither duty nor dates depend on it",
        },
      },
    },
    gdpr: {
      authority: {
        title: "GDPR: supervisory authority",
        question: "Must a supervisory authority in the EU be notified?",
        because: {
          risk: "There is a risk to people in the EU: notify within 72 hours",
          "perhaps-risk": "Nobody has confirmed that a risk is unlikely: notify within 72 hours",
          "no-risk": "A risk is unlikely, so no notification is due; keep a record",
          "nobody-in-the-union": "Nobody in the EU is concerned",
          "not-personal": "It is not personal data",
          "residents-unknown": "Whether people in the EU are concerned is not known yet",
        },
      },
      persons: {
        title: "GDPR: the people themselves",
        question: "Must people in the EU be told?",
        because: {
          "high-risk": "The risk is high: tell them without undue delay",
          "no-high-risk": "The risk is not high",
          encrypted: "It is protected so that nobody can read it",
          "nobody-in-the-union": "Nobody in the EU is concerned",
          "not-personal": "It is not personal data",
          "residents-unknown": "Whether people in the EU are concerned is not known yet",
          "risk-unknown": "How high the risk is is not known yet",
        },
      },
    },
    abroad: {
      other: {
        title: "Other regimes abroad",
        question: "Are people elsewhere abroad concerned?",
        because: {
          "to-be-confirmed": "Each country has its own time limits; legal decides",
          nobody: "Nobody abroad is concerned",
          unknown: "Whether people abroad are concerned is not known yet",
        },
      },
    },
    contract: {
      tell: {
        title: "Telling the partner (contract)",
        question: "Does a contract want the partner to be told?",
        because: {
          "tell-at-once": "The contract wants it told at once",
          "tell-in-time": "The contract wants it told within its period",
          "no-duty": "The contract says nothing; other liability may, so legal decides",
          unclear: "How to read the contract is not clear; legal decides",
          "no-secret": "No secret of a partner is in it",
          "secret-unknown": "Whether a secret of a partner is in it is not known yet",
          "contract-unread": "The contract has not been read yet",
        },
      },
      secret: {
        title: "Trade secret",
        question: "Is it a trade secret?",
        because: {
          "perhaps-trade-secret": "It may be a trade secret; a quick recall keeps it one",
          "no-secret": "No secret of a partner is in it",
          "secret-unknown": "Whether a secret of a partner is in it is not known yet",
        },
      },
    },
    advice: {
      "card-companies": {
        title: "Card companies",
        question: "Should the card companies be told?",
        because: {
          "tell-them": "Tell the card companies before anything is published",
          "no-cards": "No card numbers leaked",
          unknown: "Whether card numbers are in it is not known yet",
        },
      },
      police: {
        title: "Police and others",
        question: "Should the police or others be asked for advice?",
        because: {
          "go-there": "A crime is possible: ask the police, IPA and JPCERT/CC for advice",
          "no-reason": "There is no reason to",
        },
      },
      "common-form": {
        title: "Common form",
        question: "Can a common form of the government be used?",
        because: {
          dos: "The form for DDoS can be used; it is no report until each addressee has it",
          ransomware: "The form for ransomware can be used; it is no report until each addressee has it",
          "other-attack":
            "The form for other cyber-attacks can be used; it is no report until each addressee has it",
          "no-form": "There is no common form for it",
          unknown: "What happened is not known yet",
        },
      },
    },
  },
});
