import type { CalendarDay } from "@/lib/time/calendar-day";
import type { Facts } from "../../case-facts";
import { type Citation, delegation, delegationQuoted } from "../../sources";

type Sector = NonNullable<Facts["sector"]>;

export type Addressee =
  | "commission"
  | "telecom-bureau"
  | "fsa"
  | "meti"
  | "mlit-bureau"
  | "bureau-or-prefecture";

type Row = {
  readonly to: Addressee;
  readonly cite: Citation;
  readonly from: CalendarDay;
  readonly until?: CalendarDay;
  readonly checkedOn: CalendarDay;
};

/**
 * Who receives the report of a sector, as dated data: the commission's list could not be read in full, so what is
 * not here is asked, never guessed.
 */
export const DELEGATED: { readonly [Name in Sector]: readonly [Row, ...Row[]] } = {
  none: [row("commission", delegation("委任のない業種"))],
  telecom: [row("telecom-bureau", delegation("電気通信事業(総合通信局等)"))],
  finance: [row("fsa", delegation("銀行・保険・証券・貸金・資金移動など"))],
  credit_bureau: [row("meti", delegation("指定信用情報機関・認定割賦販売協会"))],
  instalment_credit: [row("commission", delegation("信用購入あっせん業(委員会へ)"))],
  real_estate: [row("mlit-bureau", delegation("宅地建物取引業・マンション管理業など(関東)"))],
  appraisal: [row("bureau-or-prefecture", delegationQuoted("不動産鑑定業"))],
  construction: [row("mlit-bureau", delegationQuoted("建設業・測量業・不動産特定共同事業・住宅宿泊管理業"))],
};

function row(to: Addressee, cite: Citation): Row {
  return { to, cite, from: "2022-04-01", checkedOn: "2026-11-22" };
}

/** Who receives the report that day; undefined where the sector is not known or the day lies outside the data. */
export function addresseeOf(sector: Sector | undefined, on: CalendarDay): Row | undefined {
  const rows = sector === undefined ? [] : DELEGATED[sector];
  return rows.find(({ from, until }) => from <= on && (until === undefined || on <= until));
}
