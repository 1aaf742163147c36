import { both } from "../both";

/** Duties, clocks, decisions and sources of the law. */
export const law = both({
  ja: {
    status: {
      applies: "当たる",
      "does-not-apply": "当たらない",
      open: "まだ判断できない",
      judgement: "法務の確認が必要",
    },
    decision: {
      required: "必要",
      not_required: "不要",
      needs_review: "法務の確認が必要",
    },
    report: {
      required: "報告が必要です",
      not_required: "報告は不要です",
      needs_review: "法務の確認が必要です",
    },
    regime: {
      appi: "個人情報保護法",
      organs: "個人情報保護法(行政機関等)",
      "my-number": "番号法",
    },
    kind: {
      duty: "義務",
      effort: "努力",
      release: "免除の手続",
      advice: "助言",
    },
    duties: {
      appi: {
        preliminary: "速報(委員会・大臣)",
        final: "確報(委員会・大臣)",
        notification: "本人への通知",
      },
      organs: {
        preliminary: "速報(委員会)",
        final: "確報(委員会)",
        notification: "本人への通知",
      },
      "my-number": {
        preliminary: "速報(番号法)",
        final: "確報(番号法)",
        notification: "本人への通知(番号法)",
        effort: "報告の努力(番号法)",
      },
      entrustment: {
        notice: "委託元への通知",
      },
      "privacy-mark": {
        preliminary: "速報(JIPDEC)",
        final: "確報(JIPDEC)",
      },
      telecom: {
        first: "第一報(総務省)",
        detailed: "詳細報告(総務省)",
      },
      finance: {
        report: "金融庁などへの報告",
      },
      medical: {
        contact: "厚生労働省への連絡",
      },
      infrastructure: {
        report: "基幹インフラの報告",
      },
      children: {
        report: "こども家庭庁への報告",
      },
      gdpr: {
        authority: "監督機関への通知(GDPR)",
        persons: "本人への連絡(GDPR)",
      },
      abroad: {
        check: "その他の海外の制度",
      },
      contract: {
        tell: "取引先への連絡",
        secret: "営業秘密の確認",
      },
      advice: {
        "card-companies": "カード会社への連絡",
        police: "警察などへの相談",
        "common-form": "共通様式",
      },
    },
    clock: {
      band: "目安 {from}から{to}まで",
      "last-day": "{due}まで",
      hours: "{at}まで({hours, number}時間)",
      promptly: "状況に応じて速やかに",
    },
    moved: {
      weekend: "{counted}は土曜・日曜のため、次に開いている日です",
      holiday: "{counted}は祝日のため、次に開いている日です",
      "year-end": "{counted}は年末年始の閉庁日のため、次に開いている日です",
    },
    notGazetted: "この年の祝日は、まだ官報で決まっていません",
    otherReading: "後から分かった日から数える読み方では、{due}までです。法務の確認が必要です",
    confidence: {
      V: "条文などで確かめました",
      S: "二次資料で確かめました",
      M: "法務の確認が必要です",
    },
    contradictions: {
      "recovered-and-published": "見られる前に回収したことと、公開されたことが両立しません",
      "known-over-max": "分かった人数が、最大の人数を超えています",
      "attack-without-malice": "不正の目的がないことと、出来事の種類が両立しません",
      "told-before-known": "知った日時より前に、委託元へ知らせたことになっています",
    },
    changes: {
      decision: "答えで結論が変わることがあります",
      detail: "答えで期限や場合が変わることがあります",
      later: "ほかの事実が分かると、必要になります",
    },
    addressee: {
      commission: "個人情報保護委員会",
      "telecom-bureau": "総合通信局等",
      fsa: "金融庁・財務局・都道府県",
      meti: "経済産業省",
      "mlit-bureau": "地方整備局など",
      "bureau-or-prefecture": "地方整備局または都道府県",
    },
    sources: {
      appi: "個人情報の保護に関する法律",
      appiRules: "個人情報の保護に関する法律施行規則",
      guideline: "個人情報の保護に関する法律についてのガイドライン(通則編)",
      qa: "「個人情報の保護に関する法律についてのガイドライン」に関するQ&A",
      pseudonymGuideline: "ガイドライン(仮名加工情報・匿名加工情報編)",
      organGuideline: "個人情報の保護に関する法律についてのガイドライン(行政機関等編)",
      leakAction: "漏えい等の対応とお役立ち資料(個人情報保護委員会)",
      delegation: "権限の委任(個人情報保護委員会)",
      reform2026: "令和8年改正個人情報保護法(令和8年法律56号)",
      closedDays: "行政機関の休日に関する法律",
      myNumberAct: "行政手続における特定の個人を識別するための番号の利用等に関する法律(番号法)",
      myNumberRules: "特定個人情報の漏えい等に関する報告等に関する規則",
      myNumberGuideline: "特定個人情報の適正な取扱いに関するガイドライン(事業者編)",
      privacyMark: "プライバシーマーク付与に関する規約 PMK500(事故等の報告)",
      telecom: "電気通信事業における通信の秘密の漏えい等の報告(総務省)",
      finance: "金融機関における個人情報保護に関するQ&A",
      bankRules: "銀行法施行規則",
      financeGuideline: "金融分野における個人情報保護に関するガイドライン",
      medical: "医療・介護関係事業者における個人情報の適切な取扱いのためのガイダンス",
      commonForms: "サイバー攻撃等の被害報告の共通様式(国家サイバー統括室)",
      cyberAct: "サイバー対処能力強化法",
      childAct: "こども性暴力防止法",
      gdpr: "Regulation (EU) 2016/679 (GDPR)",
      abroad: "海外の制度(二次資料)",
      contract: "当事者間の秘密保持契約",
      unfairCompetition: "不正競争防止法",
      practice: "実務上の助言(法務の確認が必要)",
    },
  },
  en: {
    status: {
      applies: "Applies",
      "does-not-apply": "Does not apply",
      open: "Cannot tell yet",
      judgement: "Legal decides",
    },
    decision: {
      required: "Required",
      not_required: "Not required",
      needs_review: "Needs review",
    },
    report: {
      required: "A report is required",
      not_required: "No report is required",
      needs_review: "Legal has to review it",
    },
    regime: {
      appi: "Act on the Protection of Personal Information",
      organs: "APPI, administrative organs",
      "my-number": "My Number Act",
    },
    kind: {
      duty: "Duty",
      effort: "Effort",
      release: "Release",
      advice: "Advice",
    },
    duties: {
      appi: {
        preliminary: "Preliminary report (commission or minister)",
        final: "Final report (commission or minister)",
        notification: "Notification of the people concerned",
      },
      organs: {
        preliminary: "Preliminary report (commission)",
        final: "Final report (commission)",
        notification: "Notification of the people concerned",
      },
      "my-number": {
        preliminary: "Preliminary report (My Number)",
        final: "Final report (My Number)",
        notification: "Notification (My Number)",
        effort: "Effort to report (My Number)",
      },
      entrustment: {
        notice: "Notice to the entrustor",
      },
      "privacy-mark": {
        preliminary: "Preliminary report (JIPDEC)",
        final: "Final report (JIPDEC)",
      },
      telecom: {
        first: "First report (MIC)",
        detailed: "Detailed report (MIC)",
      },
      finance: {
        report: "Report under the business laws of finance",
      },
      medical: {
        contact: "Contact with the Ministry of Health",
      },
      infrastructure: {
        report: "Report on critical infrastructure",
      },
      children: {
        report: "Report to the Children and Families Agency",
      },
      gdpr: {
        authority: "Notification of the authority (GDPR)",
        persons: "Telling the people (GDPR)",
      },
      abroad: {
        check: "Other regimes abroad",
      },
      contract: {
        tell: "Telling the partner",
        secret: "Trade secret",
      },
      advice: {
        "card-companies": "Telling the card companies",
        police: "Asking the police and others",
        "common-form": "Common form",
      },
    },
    clock: {
      band: "Target {from} to {to}",
      "last-day": "By {due}",
      hours: "By {at} ({hours, number} hours)",
      promptly: "Promptly",
    },
    moved: {
      weekend: "{counted} is at a weekend, so the next open day counts",
      holiday: "{counted} is a holiday, so the next open day counts",
      "year-end": "Offices are closed on {counted}, so the next open day counts",
    },
    notGazetted: "The holidays of this year are not in the Gazette yet",
    otherReading: "Counted from the day on which it was known later, it is {due}; legal decides",
    confidence: {
      V: "Read in the text itself",
      S: "Read in a secondary source",
      M: "To be confirmed by legal",
    },
    contradictions: {
      "recovered-and-published": "It cannot both have been recovered unseen and published",
      "known-over-max": "More people were found than there are at most",
      "attack-without-malice": "What happened contradicts that there was no wrongful purpose",
      "told-before-known": "The entrustor was told before it was known",
    },
    changes: {
      decision: "The answer can change a decision",
      detail: "The answer can change dates or categories",
      later: "It matters once more is known",
    },
    addressee: {
      commission: "Personal Information Protection Commission",
      "telecom-bureau": "Regional telecommunications bureau",
      fsa: "FSA, finance bureau or prefecture",
      meti: "METI",
      "mlit-bureau": "Regional bureau of MLIT",
      "bureau-or-prefecture": "Regional bureau or prefecture",
    },
    sources: {
      appi: "Act on the Protection of Personal Information",
      appiRules: "Enforcement Rules for the Act",
      guideline: "Guidelines on the Act (general part)",
      qa: "Q&A on the Guidelines",
      pseudonymGuideline: "Guidelines (pseudonymised and anonymised information)",
      organGuideline: "Guidelines on the Act (administrative organs)",
      leakAction: "Responding to leaks (PPC)",
      delegation: "Delegation of authority (PPC)",
      reform2026: "Amending Act of 2026 (Act 56 of 2026)",
      closedDays: "Act on Holidays of Administrative Organs",
      myNumberAct: "My Number Act",
      myNumberRules: "Rules on reports of leaks of My Number information",
      myNumberGuideline: "Guidelines on My Number information (for operators)",
      privacyMark: "Privacy Mark agreement PMK500 (reports of incidents)",
      telecom: "Reports on secrecy of communications (MIC)",
      finance: "Q&A on personal information at financial institutions",
      bankRules: "Enforcement Rules for the Banking Act",
      financeGuideline: "Guidelines for the financial sector",
      medical: "Guidance for medical and care providers",
      commonForms: "Common forms for cyber-attacks (National Cybersecurity Office)",
      cyberAct: "Cyber Response Capability Strengthening Act",
      childAct: "Act on preventing sexual violence against children",
      gdpr: "Regulation (EU) 2016/679 (GDPR)",
      abroad: "Regimes abroad (secondary sources)",
      contract: "Confidentiality agreement between the parties",
      unfairCompetition: "Unfair Competition Prevention Act",
      practice: "Advice from practice (to be confirmed by legal)",
    },
  },
});
