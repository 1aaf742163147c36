import { law } from "@/lib/i18n/messages/law";
import { type Citation, SOURCES, type SourceId } from "@/lib/law/sources";
import type { MemoSnapshot } from "../snapshot";
import { bindingRules } from "./words";

/** How a text is called in brackets; the memo says at its end what each stands for. */
const SHORT: { readonly [Source in SourceId]: string } = {
  appi: "法",
  appiRules: "規則",
  guideline: "ガイドライン",
  qa: "Q&A",
  pseudonymGuideline: "仮名加工情報編",
  organGuideline: "行政機関等編",
  leakAction: "委員会資料",
  delegation: "権限の委任",
  reform2026: "令和8年改正法",
  closedDays: "休日法",
  myNumberAct: "番号法",
  myNumberRules: "番号法規則",
  myNumberGuideline: "番号法ガイドライン",
  privacyMark: "PMK500",
  telecom: "総務省資料",
  finance: "金融Q&A",
  bankRules: "銀行法施行規則",
  financeGuideline: "金融分野ガイドライン",
  medical: "医療・介護ガイダンス",
  commonForms: "共通様式",
  cyberAct: "サイバー対処能力強化法",
  childAct: "こども性暴力防止法",
  gdpr: "GDPR",
  abroad: "海外の制度",
  contract: "契約",
  unfairCompetition: "不正競争防止法",
  practice: "実務上の助言",
};

/** 規則7条4号, ガイドライン3-5-3-1(4); what is known from memory only is to be confirmed. */
export function citationWords({ source, pinpoint, confidence }: Citation): string {
  const gap = /^[^\d]/.test(pinpoint) || /[A-Z\d]$/.test(SHORT[source]) ? " " : "";
  return `${SHORT[source]}${gap}${pinpoint}${confidence === "M" ? "(要確認)" : ""}`;
}

/** Each text once, in the order in which a finding cites them. */
export function citationsWords(cites: readonly Citation[]): string {
  return [...new Set(cites.map(citationWords))].join("、");
}

/** What the short names stand for, with the edition that was read: rows of short name, name and edition. */
export function sourceRows(snapshot: MemoSnapshot): string[][] {
  const clocks = snapshot.duties
    .filter(({ byLegal }) => byLegal !== "not_required")
    .flatMap(({ clockCites }) => clockCites);
  const cites = bindingRules(snapshot).flatMap((rule) => rule.cites);
  const cited = new Set([...cites, ...clocks].map(({ source }) => source));
  const names: { readonly [Source in SourceId]: string } = law.ja.sources;
  return (Object.keys(SHORT) as SourceId[])
    .filter((source) => cited.has(source))
    .map((source) => [SHORT[source], names[source], SOURCES[source].version]);
}
