import type { DutyDecision } from "@/lib/db/generated/enums";
import type { Block } from "@/lib/documents/document-content";
import type { MemoSnapshot, SnapshotDuty } from "../snapshot";
import { bullets, heading, paragraph, quote, subheading, table } from "./blocks";
import { mainActOf } from "./breach-part";
import { clockNotes, clockWords, reportDays } from "./clock-words";
import { lawWords, ruleOf } from "./words";

const ARTICLE = { appi: "法26条", organs: "法68条" } as const;

const DECISION: { readonly [Decision in DutyDecision]: string } = {
  required: "必要",
  not_required: "不要",
  needs_review: "判断を要する",
};

/** What legal makes of the report to the authority and of the notification, in one or two sentences. */
export function conclusionOf(snapshot: MemoSnapshot): string {
  const { report, notify } = snapshot.outcome;
  if (report === "needs_review")
    return "報告の要否は、まだ決めていない。決まるまで、義務があるものとして扱う。";
  if (report === "required") return `個人情報保護委員会等への報告が必要である。${NOTIFY_TOO[notify]}`;
  if (snapshot.voluntary) return `報告の義務は生じないが、任意の報告を行う。${NOTIFY[notify]}`;
  if (notify !== "not_required") return `個人情報保護委員会等への報告は要しない。${NOTIFY[notify]}`;
  return "個人情報保護委員会等への報告及び本人への通知は要しない。";
}

const NOTIFY: { readonly [Decision in DutyDecision]: string } = {
  required: "本人への通知は必要である。",
  not_required: "本人への通知は要しない。",
  needs_review: "本人への通知の要否は、まだ決めていない。",
};
const NOTIFY_TOO = { ...NOTIFY, required: "本人への通知も必要である。" };

/** The conclusion with its days, duty by duty; where legal departed from the rules, and why. */
export function conclusionPart(snapshot: MemoSnapshot): Block[] {
  const { outcome, duties, departures, reason, voluntary } = snapshot;
  const days = outcome.report === "not_required" ? null : reportDays(snapshot);
  const asked = duties.filter(({ kind }) => kind !== "advice");
  const open = asked.filter(({ byLegal }) => byLegal === "needs_review");
  const settled = asked.filter((duty) => !open.includes(duty) && isAsked(duty));
  return [
    heading("⑨ 結論と期限"),
    paragraph(groundOf(snapshot)),
    ...(days === null ? [] : [paragraph(days)]),
    ...(settled.length > 0 ? [dutyTable(settled)] : []),
    ...(open.length > 0
      ? [
          paragraph("次の義務があるかは、まだ決まっていない。決まるまで、あるものとして期限を見る。"),
          bullets(open.map(openWords)),
        ]
      : []),
    ...(departures.length > 0 ? departureBlocks(snapshot) : []),
    ...(reason === null ? [] : [paragraph("この決定の理由は、次のとおりである。"), quote(reason)]),
    ...(voluntary ? [paragraph("任意の報告は、次の理由により行う。"), quote(voluntary.reason)] : []),
    ...(!voluntary && outcome.report === "not_required" ? [paragraph("任意の報告は行わない。")] : []),
  ];
}

/** よって法26条の報告と通知の義務は生じない。 */
function groundOf(snapshot: MemoSnapshot): string {
  const { outcome, departures } = snapshot;
  const act = mainActOf(snapshot);
  const isFree = outcome.report === "not_required" && outcome.notify === "not_required";
  const isByRules =
    snapshot.regimes.length > 0 && snapshot.regimes.every(({ decision }) => decision === "not_required");
  if (!isFree || departures.length > 0 || !isByRules) return conclusionOf(snapshot);
  const wasReleased = ruleOf(snapshot, `${act}.report`)?.key === "released";
  const why = wasReleased ? "委託元への通知により免除されるため、" : "よって";
  return `${why}${ARTICLE[act]}の報告と通知の義務は生じない。`;
}

function dutyTable(duties: readonly SnapshotDuty[]): Block {
  return table(
    "義務と期限",
    [
      ["義務", 25],
      ["規則の判定", 14],
      ["法務の決定", 14],
      ["期限", 47],
    ],
    duties.map((duty) => [
      nameOf(duty),
      DECISION[duty.byRules],
      duty.kind === "duty" ? DECISION[duty.byLegal] : "―",
      duty.byLegal === "not_required" ? "―" : [clockWords(duty.clock), ...clockNotes(duty)].join("\n"),
    ]),
  );
}

const isAsked = ({ byRules, byLegal }: SnapshotDuty) =>
  byRules !== "not_required" || byLegal !== "not_required";

const openWords = (duty: SnapshotDuty) =>
  `${nameOf(duty)} ― ${[clockWords(duty.clock), ...clockNotes(duty)].join("。")}`;

const nameOf = ({ id, kind }: SnapshotDuty) => {
  const law = lawWords();
  return kind === "duty" ? law(`duties.${id}`) : `${law(`duties.${id}`)}(${law(`kind.${kind}`)})`;
};

function departureBlocks({ duties, departures, lowered }: MemoSnapshot): Block[] {
  const law = lawWords();
  const changed = duties.filter(({ id }) => departures.includes(id));
  const sentences = changed.map(
    ({ id, byRules, byLegal }) =>
      `${law(`duties.${id}`)}は、規則の判定では「${DECISION[byRules]}」であるが、法務は「${DECISION[byLegal]}」と決定した。`,
  );
  return [
    subheading("規則の判定と異なる決定"),
    ...sentences.map(paragraph),
    ...(lowered.length > 0
      ? [paragraph("義務を軽くする決定であり、作成した者とは別の者が承認するまで効力を持たない。")]
      : []),
  ];
}
