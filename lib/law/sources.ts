/**
 * How sure a statement is: V read in the primary text, S in a secondary source, M from memory. What is M decides
 * no duty; it is shown as to be confirmed by legal.
 */
export type Confidence = "V" | "S" | "M";

/** Where a conclusion comes from: a text, the place in it, and how sure the reading is. */
export type Citation = {
  readonly source: SourceId;
  /** As the text itself names the place: 7条4号, 3-5-3-1(4), 6-12. */
  readonly pinpoint: string;
  readonly confidence: Confidence;
  /** The words of the text, where they were read. */
  readonly quote?: string;
};

/** At least one: a conclusion nobody can trace to a text is an opinion. */
export type Citations = readonly [Citation, ...Citation[]];

/** Every text that a rule cites: the edition that was read, and its address where one is known. */
export const SOURCES = {
  appi: {
    version: "令和8年6月24日施行",
    url: "https://laws.e-gov.go.jp/law/415AC0000000057",
  },
  appiRules: {
    version: "令和6年4月1日施行",
    url: "https://laws.e-gov.go.jp/law/428M60020000003",
  },
  guideline: {
    version: "令和8年6月",
    url: "https://www.ppc.go.jp/personalinfo/legal/guidelines_tsusoku/",
  },
  qa: {
    version: "令和7年7月1日",
    url: "https://www.ppc.go.jp/all_faq_index/",
  },
  pseudonymGuideline: {
    version: "現行",
    url: "https://www.ppc.go.jp/personalinfo/legal/",
  },
  organGuideline: {
    version: "現行",
    url: "https://www.ppc.go.jp/personalinfo/legal/",
  },
  leakAction: {
    version: "2026-11-22 確認",
    url: "https://www.ppc.go.jp/personalinfo/legal/leakAction/",
  },
  delegation: {
    version: "2026-11-22 確認",
    url: "https://www.ppc.go.jp/personalinfo/legal/kengenInin/",
  },
  reform2026: {
    version: "2026-07-17 公布・未施行",
    url: "https://www.ppc.go.jp/personalinfo/legal/r8kaiseihogohou/",
  },
  closedDays: {
    version: "現行",
    url: "https://laws.e-gov.go.jp/law/363AC0000000091",
  },
  myNumberAct: {
    version: "現行",
    url: "https://laws.e-gov.go.jp/law/425AC0000000027",
  },
  myNumberRules: {
    version: "現行",
    url: "https://laws.e-gov.go.jp/law/427M60020000005",
  },
  myNumberGuideline: {
    version: "2025-09-24 取得",
    url: "https://www.ppc.go.jp/legal/policy/my_number_guideline_jigyosha/",
  },
  privacyMark: {
    version: "2024-10-31",
    url: "https://privacymark.jp/p-application/incident/",
  },
  telecom: {
    version: "2026-11-22 確認",
    url: "https://www.soumu.go.jp/main_sosiki/joho_tsusin/d_syohi/denkitsushin_rouei.html",
  },
  finance: {
    version: "2026-11-22 確認",
    url: "https://www.ppc.go.jp/all_faq_index/",
  },
  bankRules: {
    version: "現行",
    url: "https://laws.e-gov.go.jp/law/357M50000040010",
  },
  financeGuideline: {
    version: "現行",
    url: "https://www.ppc.go.jp/personalinfo/legal/",
  },
  medical: {
    version: "2026-11-22 確認",
    url: "https://www.ppc.go.jp/personalinfo/legal/",
  },
  commonForms: {
    version: "2026-09-15 申合せ改正",
    url: null,
  },
  cyberAct: {
    version: "2026-10-01 施行分",
    url: null,
  },
  childAct: {
    version: "施行日 未確認",
    url: null,
  },
  gdpr: {
    version: "2018-05-25",
    url: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
  },
  abroad: {
    version: "2026-10-09 確認",
    url: null,
  },
  contract: {
    version: "契約書による",
    url: "https://laws.e-gov.go.jp/law/129AC0000000089",
  },
  unfairCompetition: {
    version: "現行",
    url: "https://laws.e-gov.go.jp/law/405AC0000000047",
  },
  practice: { version: "2026-11-22", url: null },
} as const satisfies Record<string, { version: string; url: string | null }>;

export type SourceId = keyof typeof SOURCES;

type Cite = (pinpoint: string, quote?: string) => Citation;

function of(source: SourceId, confidence: Confidence): Cite {
  return (pinpoint, quote) => ({ source, pinpoint, confidence, ...(quote ? { quote } : {}) });
}

export const appi = of("appi", "V");
export const appiRules = of("appiRules", "V");
export const guideline = of("guideline", "V");
/** An answer that was read itself. Those known only by others, or believed to exist, say so by their own names. */
export const qa = of("qa", "V");
export const qaQuoted = of("qa", "S");
export const qaBelieved = of("qa", "M");
/** The part for administrative organs. */
export const organQa = (pinpoint: string) => qa(`行政機関等編 ${pinpoint}`);
export const pseudonymGuideline = of("pseudonymGuideline", "V");
export const organGuideline = of("organGuideline", "V");
export const organRuleBelieved = of("appiRules", "M");
export const leakAction = of("leakAction", "V");
export const delegation = of("delegation", "V");
export const delegationQuoted = of("delegation", "S");
export const reform2026 = of("reform2026", "S");
export const closedDays = of("closedDays", "V");
export const myNumberAct = of("myNumberAct", "V");
export const myNumberRules = of("myNumberRules", "V");
export const myNumberGuideline = of("myNumberGuideline", "V");
export const myNumberBelieved = of("myNumberRules", "M");
export const privacyMark = of("privacyMark", "V");
export const telecom = of("telecom", "V");
export const finance = of("finance", "V");
export const bankRules = of("bankRules", "V");
export const financeGuideline = of("financeGuideline", "V");
export const medical = of("medical", "V");
export const commonForms = of("commonForms", "S");
export const cyberAct = of("cyberAct", "S");
export const childAct = of("childAct", "S");
export const gdpr = of("gdpr", "S");
export const abroad = of("abroad", "S");
export const abroadBelieved = of("abroad", "M");
export const contract = of("contract", "V");
export const unfairCompetition = of("unfairCompetition", "S");
export const practice = of("practice", "M");
