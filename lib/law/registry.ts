import { abroadOther } from "./eu/abroad";
import { gdprAuthority, gdprPersons } from "./eu/gdpr";
import { breach as appiBreach, breachOfPlanned as appiBreachOfPlanned } from "./jp/appi/breach";
import { category1 } from "./jp/appi/category-1";
import { category2 } from "./jp/appi/category-2";
import { category3 } from "./jp/appi/category-3";
import { category4 } from "./jp/appi/category-4";
import { exemptPurpose } from "./jp/appi/exempt-purpose";
import { deferral, substitute } from "./jp/appi/manner";
import { notify } from "./jp/appi/notify";
import { personalData } from "./jp/appi/personal-data";
import { plannedData } from "./jp/appi/planned-data";
import { report } from "./jp/appi/report";
import { anybody } from "./jp/breach/anybody";
import { bearer } from "./jp/breach/bearer";
import { damage } from "./jp/breach/damage";
import { encrypted } from "./jp/breach/encrypted";
import { happened } from "./jp/breach/happened";
import { leak } from "./jp/breach/leak";
import { loss } from "./jp/breach/loss";
import { outflow } from "./jp/breach/outflow";
import { recoveredUnread } from "./jp/breach/recovered-unread";
import { released } from "./jp/breach/released";
import { ruledOut } from "./jp/breach/ruled-out";
import { wrongfulPurpose } from "./jp/breach/wrongful-purpose";
import { breach as myNumberBreach } from "./jp/my-number/breach";
import * as myNumber from "./jp/my-number/categories";
import { information } from "./jp/my-number/information";
import { online } from "./jp/my-number/online";
import { effort, notify as myNumberNotify, report as myNumberReport } from "./jp/my-number/report";
import { wrongfulUse } from "./jp/my-number/wrongful-use";
import { breach as organBreach, breachOfPlanned as organBreachOfPlanned } from "./jp/organs/breach";
import * as organs from "./jp/organs/categories";
import { heldInformation, plannedInformation } from "./jp/organs/held-information";
import { notify as organNotify, report as organReport } from "./jp/organs/report";
import { cardCompanies, commonForm, police } from "./jp/other/advice";
import { childrenRecords } from "./jp/other/children";
import { contractSecret, contractTell } from "./jp/other/contract";
import { delegatedMinister } from "./jp/other/delegation";
import { entrustorNotice } from "./jp/other/entrustor-notice";
import { financeCustomers } from "./jp/other/finance";
import { infrastructureCyber } from "./jp/other/infrastructure";
import { medicalContact } from "./jp/other/medical";
import { markFinal, markPreliminary } from "./jp/other/privacy-mark";
import { telecomSecrecy } from "./jp/other/telecom";
import type { Rule } from "./rule";
import type { RuleId } from "./rule-ids";

/** The rule base: every rule under its id, in the order in which they are decided. */
export const RULES = {
  "breach.outflow": outflow,
  "breach.recovered-unread": recoveredUnread,
  "breach.ruled-out": ruledOut,
  "breach.leak": leak,
  "breach.loss": loss,
  "breach.damage": damage,
  "breach.happened": happened,
  "breach.anybody": anybody,
  "breach.encrypted": encrypted,
  "breach.wrongful-purpose": wrongfulPurpose,
  "breach.bearer": bearer,
  "breach.released": released,
  "appi.personal-data": personalData,
  "appi.planned-data": plannedData,
  "appi.exempt-purpose": exemptPurpose,
  "appi.breach": appiBreach,
  "appi.breach-of-planned": appiBreachOfPlanned,
  "appi.category-1": category1,
  "appi.category-2": category2,
  "appi.category-3": category3,
  "appi.category-4": category4,
  "appi.report": report,
  "appi.notify": notify,
  "appi.substitute": substitute,
  "appi.deferral": deferral,
  "organs.held-information": heldInformation,
  "organs.planned-information": plannedInformation,
  "organs.breach": organBreach,
  "organs.breach-of-planned": organBreachOfPlanned,
  "organs.category-1": organs.category1,
  "organs.category-2": organs.category2,
  "organs.category-3": organs.category3,
  "organs.category-4": organs.category4,
  "organs.category-5": organs.category5,
  "organs.report": organReport,
  "organs.notify": organNotify,
  "my-number.information": information,
  "my-number.wrongful-use": wrongfulUse,
  "my-number.online": online,
  "my-number.breach": myNumberBreach,
  "my-number.category-1": myNumber.category1,
  "my-number.category-2": myNumber.category2,
  "my-number.category-3": myNumber.category3,
  "my-number.category-4": myNumber.category4,
  "my-number.report": myNumberReport,
  "my-number.notify": myNumberNotify,
  "my-number.effort": effort,
  "entrustment.notice": entrustorNotice,
  "privacy-mark.final": markFinal,
  "privacy-mark.preliminary": markPreliminary,
  "telecom.secrecy": telecomSecrecy,
  "finance.customers": financeCustomers,
  "medical.contact": medicalContact,
  "infrastructure.cyber": infrastructureCyber,
  "children.records": childrenRecords,
  "delegation.minister": delegatedMinister,
  "gdpr.authority": gdprAuthority,
  "gdpr.persons": gdprPersons,
  "abroad.other": abroadOther,
  "contract.tell": contractTell,
  "contract.secret": contractSecret,
  "advice.card-companies": cardCompanies,
  "advice.police": police,
  "advice.common-form": commonForm,
} as const satisfies { readonly [Id in RuleId]: Rule };
