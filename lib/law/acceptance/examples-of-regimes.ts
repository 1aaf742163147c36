import type { Facts } from "../case-facts";
import type { ExampleRow } from "./ordinary";

const people = (count: number): Facts => ({ "principals.known": count, "principals.max": count });
const SECRET: Facts = { partner_secret: true };
const EU: Facts = { eu_residents: true };
const ATTACK: Facts = { event_type: "ransomware", malicious: "yes" };

/** Under the regimes beside the Acts. */
export const EXAMPLES_OF_REGIMES: readonly ExampleRow[] = [
  [
    "privacy-mark.final",
    "every-incident",
    { privacy_mark: true, ...people(1) },
    "Pマークの事業者が、1人分を誤送信",
    "A holder of the mark mis-sends data of one person",
  ],
  [
    "privacy-mark.preliminary",
    "final-only",
    { privacy_mark: true, ...people(1) },
    "Pマークの事業者が、1人分を誤送信",
    "A holder of the mark mis-sends data of one person",
  ],
  [
    "privacy-mark.preliminary",
    "reportable",
    { privacy_mark: true, ...people(1001) },
    "Pマークの事業者が、1,001人分を誤送信",
    "A holder of the mark mis-sends data of 1,001 people",
  ],
  [
    "telecom.secrecy",
    "leaked",
    { sector: "telecom", communications_secrecy: true, ...people(1) },
    "電気通信事業者が、1人の通信の記録を誤送信",
    "A carrier mis-sends the call records of one person",
  ],
  [
    "finance.customers",
    "customers",
    { sector: "finance", individual_customers: true, ...people(1) },
    "銀行が、個人のお客さま1人分を誤ってFAX",
    "A bank faxes data of one customer to the wrong number",
  ],
  [
    "finance.customers",
    "effort-only",
    { sector: "finance", individual_customers: false },
    "銀行が、従業者10人分を誤送信",
    "A bank mis-sends data of ten employees",
  ],
  [
    "medical.contact",
    "contact",
    { ...ATTACK, medical_institution: true },
    "病院がランサムウェアの被害",
    "Ransomware in a hospital",
  ],
  [
    "infrastructure.cyber",
    "to-be-read",
    { ...ATTACK, critical_infrastructure: true },
    "電力会社がランサムウェアの被害",
    "Ransomware at a power company",
  ],
  [
    "children.records",
    "to-be-read",
    { child_protection_records: true },
    "塾が、犯罪歴の確認の記録を誤送信",
    "A school mis-sends records of criminal-record checks",
  ],
  [
    "delegation.minister",
    "minister",
    { sector: "telecom", ...people(1001) },
    "電気通信事業者で1,001人分",
    "1,001 people at a carrier",
  ],
  [
    "delegation.minister",
    "own-staff",
    { sector: "telecom", own_staff_only: true, ...people(1001) },
    "電気通信事業者の、従業者1,001人分だけ",
    "1,001 employees of a carrier, and nobody else",
  ],
  [
    "delegation.minister",
    "commission",
    { sector: "none", ...people(1001) },
    "委任のない業種で1,001人分",
    "1,001 people in a sector that is not delegated",
  ],
  [
    "gdpr.authority",
    "perhaps-risk",
    EU,
    "一覧にEUの方がいて、リスクはまだ分からない",
    "People in the EU; how high the risk is is not known yet",
  ],
  [
    "gdpr.authority",
    "no-risk",
    { ...EU, risk_to_people: "unlikely" },
    "EUの方がいるが、リスクは考えにくい",
    "People in the EU, to whom a risk is unlikely",
  ],
  [
    "gdpr.persons",
    "high-risk",
    { ...EU, risk_to_people: "high" },
    "EUの方の、診療の記録を誤送信",
    "Medical records of people in the EU are mis-sent",
  ],
  [
    "abroad.other",
    "to-be-confirmed",
    { people_abroad: true },
    "一覧に、韓国にお住まいの方がいる",
    "People in Korea are on the list",
  ],
  [
    "contract.tell",
    "tell-in-time",
    { ...SECRET, contract_duty: "period", "contract.period_days": 5 },
    "契約は、5日以内に知らせると定めている",
    "The contract wants it told within five days",
  ],
  [
    "contract.tell",
    "no-duty",
    { ...SECRET, contract_duty: "none" },
    "契約に、連絡の定めがない",
    "The contract says nothing of it",
  ],
  [
    "contract.secret",
    "perhaps-trade-secret",
    SECRET,
    "取引先の価格表を、別の会社へ誤送信",
    "The price list of a partner is mis-sent to another company",
  ],
];
