import type { Facts } from "../case-facts";
import type { ExampleRow } from "./ordinary";

const people = (count: number): Facts => ({ "principals.known": count, "principals.max": count });
const ORGAN: Facts = { role: "administrative_organ" };
const NUMBERS: Facts = { my_number: true };
const ATTACK: Facts = { event_type: "ransomware", malicious: "yes" };

/** Under the Acts themselves. */
export const EXAMPLES_OF_ACTS: readonly ExampleRow[] = [
  [
    "appi.substitute",
    "allowed",
    { ...people(1001), cannot_reach_people: true },
    "1,001人のうち、転居先の分からない方がいる",
    "1,001 people, some of whom moved to unknown places",
  ],
  [
    "appi.deferral",
    "may-wait",
    { ...people(1001), recipients: "public", telling_spreads_harm: true },
    "掲示板から消える前に通知すると、かえって広がる",
    "Telling before the post is taken down would spread it",
  ],
  [
    "organs.report",
    "required",
    { ...ORGAN, ...people(101) },
    "市役所が101人分を誤送信",
    "A city office mis-sends data of 101 people",
  ],
  [
    "organs.breach",
    "entrustee-reports-itself",
    { role: "entrustee", ...people(101) },
    "役所から委託を受けた会社が101人分を誤送信",
    "A company that works for an office mis-sends data of 101 people",
  ],
  [
    "organs.breach-of-planned",
    "breach",
    { ...ORGAN, information_type: "planned_personal_data", event_type: "stolen", malicious: "yes" },
    "入力する前の申請書が役所から盗まれた",
    "Application forms not yet entered are stolen from an office",
  ],
  [
    "organs.planned-information",
    "planned",
    { ...ORGAN, information_type: "planned_personal_data" },
    "まだ登録していない申請書",
    "Application forms that are not registered yet",
  ],
  [
    "organs.held-information",
    "scattered",
    { ...ORGAN, information_type: "scattered_personal_information" },
    "役所の、整理されていないメモ",
    "Unsorted notes of an office",
  ],
  [
    "organs.category-1",
    "included",
    { ...ORGAN, special_care_info: true },
    "役所が健診の結果を誤送信",
    "An office mis-sends results of health checks",
  ],
  [
    "organs.category-2",
    "card",
    { ...ORGAN, financial_data: "card_number" },
    "役所がカード番号を誤送信",
    "An office mis-sends card numbers",
  ],
  [
    "organs.category-3",
    "wrongful",
    { ...ORGAN, ...ATTACK },
    "役所がランサムウェアの被害",
    "Ransomware in an office",
  ],
  [
    "organs.category-4",
    "over",
    { ...ORGAN, ...people(101) },
    "市役所が101人分を誤送信",
    "A city office mis-sends data of 101 people",
  ],
  [
    "organs.category-5",
    "included",
    { ...ORGAN, ordinance_special_care: true },
    "条例で定める要配慮個人情報を誤送信",
    "Special-care information of an ordinance is mis-sent",
  ],
  [
    "organs.notify",
    "non-disclosure",
    { ...ORGAN, ...people(101), non_disclosure_information: true },
    "本人に開示しない情報を含む101人分",
    "101 people, with information that is closed to them",
  ],
  [
    "my-number.wrongful-use",
    "used",
    { ...NUMBERS, event_type: "insider", malicious: "suspected", recipients: "internal" },
    "従業者が、仕事に必要のない番号を見た",
    "An employee looks up numbers without need",
  ],
  [
    "my-number.wrongful-use",
    "provided",
    { ...NUMBERS, event_type: "intentional_provision" },
    "決まりにない相手へ番号を渡した",
    "Numbers are given to somebody whom the Act does not name",
  ],
  [
    "my-number.effort",
    "should-report",
    { ...NUMBERS, ...people(100) },
    "番号100人分の誤送信",
    "Numbers of 100 people are mis-sent",
  ],
  [
    "my-number.category-1",
    "system",
    { ...NUMBERS, specified_system: true },
    "情報提供ネットワークシステムのデータ",
    "Data of the information provision network",
  ],
  [
    "my-number.category-4",
    "at-most-over",
    { ...NUMBERS, "principals.known": 90, "principals.max": 110 },
    "番号90人から110人分の間で、決まらない",
    "Numbers of between 90 and 110 people",
  ],
  [
    "entrustment.notice",
    "may-release",
    { role: "entrustee", ...people(1001) },
    "委託先で1,001人分。委託元へはまだ知らせていない",
    "1,001 people at an entrustee that has not told its entrustor yet",
  ],
  [
    "my-number.information",
    "no-my-number",
    { my_number: false },
    "社員名簿に、番号は入っていない",
    "A staff list without any numbers",
  ],
  [
    "my-number.breach",
    "encrypted",
    { ...NUMBERS, event_type: "lost", "encryption.advanced": true, "encryption.key_protected": true },
    "番号の入った、暗号化したPCを紛失。鍵は別",
    "An encrypted laptop with numbers is lost, its key kept apart",
  ],
];
