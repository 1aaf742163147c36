/** Why a step is as it is; each has a sentence in lib/i18n/messages/guide.ts. */
export const REASON_CODES = [
  "record-done", "record-kind", "record-when", "record-known", "record-known-open", "record-contradiction",
  "record-proposals",
  "contain-done", "contain-done-by", "contain-impossible", "contain-stopped", "contain-spreading",
  "contain-unclear", "contain-again", "contain-open", "contain-running", "contain-late",
  "escalate-ready", "escalate-no-lead", "escalate-waiting", "escalate-waiting-alone", "escalate-fell",
  "escalate-told", "escalate-asked-back", "escalate-returned", "escalate-done",
  "scope-done", "scope-questions", "scope-fact", "scope-contradiction", "scope-finding-out", "scope-no-people",
  "law-confirmed", "law-filed", "law-facts", "law-required", "law-review", "law-free", "law-changed",
  "law-no-people",
  "call-outside-hours", "call-after-decision", "call-who", "call-remaining", "call-late", "call-waiting",
  "call-done", "call-switched", "call-unknown", "call-nobody",
  "mail-after-call", "mail-ready", "mail-partly", "mail-done", "mail-unknown", "mail-nobody",
  "deletion-after-call", "deletion-ask", "deletion-waiting", "deletion-refused", "deletion-done",
  "deletion-settled", "deletion-unknown", "deletion-nobody",
  "partner-tell", "partner-tell-promptly", "partner-tell-late", "partner-destruction", "partner-done",
  "report-preliminary", "report-preliminary-late", "report-may-be-needed", "report-undated", "report-final",
  "report-final-late", "report-done", "report-free-unconfirmed", "report-free", "report-released",
  "report-no-people", "report-after-escalation",
  "notify-start", "notify-partly", "notify-deferred", "notify-deferred-over", "notify-done", "notify-open",
  "notify-free-unconfirmed", "notify-free", "notify-no-people", "notify-after-escalation",
  "share-later", "share-ready", "share-done",
  "publish-later", "publish-ready", "publish-done", "publish-not",
  "prevent-later", "prevent-none", "prevent-running", "prevent-late", "prevent-check", "prevent-check-due",
  "prevent-done",
  "close-open", "close-reopened", "close-ready", "close-waiting", "close-done", "close-withdrawn",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What comes next, as a task; each has a headline and the words of its button. */
export const ACT_CODES = [
  "record-answer", "record-check", "record-settle",
  "contain-decide", "contain-finish",
  "escalate", "escalate-again", "answer-question", "decide",
  "scope-ask", "scope-settle",
  "law-ask", "law-confirm",
  "call", "call-back",
  "mail",
  "deletion-ask", "deletion-decide",
  "partner-tell",
  "report-preliminary", "report-final",
  "notify", "notify-review",
  "share", "publish",
  "prevent-plan", "prevent-go-on", "prevent-check",
  "close",
] as const;
export type ActCode = (typeof ACT_CODES)[number];

/** A state in a word or two. */
export const WORD_CODES = [
  "done", "not-applicable", "turn", "waiting", "later", "blocked",
  "running", "decision", "confirmation", "reply", "call-back", "finding-out", "from", "after-call",
  "after-decision", "wait-and-see",
] as const;
export type WordCode = (typeof WORD_CODES)[number];

/** What somebody reads who has nothing to do now. */
export const WAIT_CODES = ["waits-for", "waits-for-step", "waits-until", "nothing", "closed", "withdrawn", "received", "late-duty", "reported-closed"] as const;
export type WaitCode = (typeof WAIT_CODES)[number];

/** The one other way beside the button. */
export const OTHER_WAYS = ["told-by-mouth", "impossible", "in-writing", "not-publishing"] as const;
export type OtherWay = (typeof OTHER_WAYS)[number];
