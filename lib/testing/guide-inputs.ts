import {
  codeFact,
  codesFact,
  countFact,
  type FactDraft,
  instantFact,
  yesNoFact,
} from "@/lib/facts/fact-draft";
import { settleFacts } from "@/lib/facts/settle-facts";
import { assess } from "@/lib/findings/assess";
import type {
  DatedFact,
  GuideApproval,
  GuideEscalation,
  GuideInput,
  GuideRecord,
  LegalConfirmation,
} from "@/lib/guide/guide-input";

/** 鈴木 runs the incident, 山口 decides, 岡田 stands in for 山口, 森 is legal. */
export const people = { suzuki: "suzuki", yamaguchi: "yamaguchi", okada: "okada", mori: "mori" } as const;
export const peopleNames: ReadonlyMap<string, string> = new Map([
  [people.suzuki, "鈴木"],
  [people.yamaguchi, "山口"],
  [people.okada, "岡田"],
  [people.mori, "森"],
]);

/** An instant of the story, as a clock in Japan shows it: "11-09 22:20". */
export const inJapan = (text: string, year = 2026) => new Date(`${year}-${text.replace(" ", "T")}:00+09:00`);

export const sentAt = inJapan("11-09 16:59");
export const knownAt = inJapan("11-09 22:20");

/** What is known of 1,288 people of whom a list was attached to a mail to one person. */
export const wrongAttachment: readonly FactDraft[] = [
  codeFact("event_type", "misdirected_message"),
  codeFact("mistake", "wrong_attachment"),
  instantFact("occurred_at", sentAt),
  instantFact("discovered_at", knownAt),
  codeFact("information_type", "personal_data"),
  codesFact("data_items", ["name", "address", "phone"]),
  countFact("principals.known", 1288),
  countFact("principals.max", 1288),
  yesNoFact("special_care_info", false),
  codeFact("financial_data", "none"),
  yesNoFact("my_number", false),
  yesNoFact("malicious", false),
  yesNoFact("encryption.advanced", false),
  yesNoFact("recovered_unread", false),
  codeFact("role", "controller"),
  codeFact("recipients", "external"),
  countFact("recipients.known", 1),
];

/** Facts as they are settled, each stated by the responder at `at` unless it says otherwise. */
export function settledFacts(
  drafts: readonly (FactDraft & { readonly source?: DatedFact["source"] })[],
  at = knownAt,
) {
  return settleFacts<DatedFact>(
    drafts.map(({ note: _note, ...draft }, index) => ({
      source: "responder",
      ...draft,
      id: String(index),
      isSuperseded: false,
      recordedAt: at,
    })),
  );
}

type Wishes = Partial<Omit<GuideInput, "facts" | "incident">> & {
  readonly drafts?: Parameters<typeof settledFacts>[0];
  readonly factsAt?: Date;
  readonly incident?: Partial<GuideInput["incident"]>;
};

/** The input of a guide: the wrong attachment, as it is recorded at 23:04, with nothing else done. */
export function aGuideInput({
  drafts = wrongAttachment,
  factsAt,
  incident,
  ...wishes
}: Wishes = {}): GuideInput {
  const facts = settledFacts(drafts, factsAt);
  const times = { occurredAt: sentAt, knownAt, ...incident };
  const beside = { knownAt: times.knownAt, counted: wishes.counts?.principals ?? 0 };
  return {
    now: inJapan("11-09 23:04"),
    incident: {
      status: "recorded",
      isRestricted: false,
      closedAt: null,
      reopenedAt: null,
      ...times,
    },
    facts,
    openProposals: 0,
    questionsLeft: 0,
    findingOut: [],
    law: assess(facts, beside, knownAt).law,
    confirmed: null,
    isDeterminationAsked: false,
    isDeterminationReturned: false,
    counts: { principals: 0, recipients: 0, recipientsUnknown: false },
    containment: [],
    escalation: null,
    approvals: [],
    records: [],
    members: [
      { userId: people.suzuki, relation: "responder" },
      { userId: people.yamaguchi, relation: "supervisor" },
    ],
    leadId: people.yamaguchi,
    ...wishes,
  };
}

/** What 森 of legal decided: as the rules say, on the facts as they are. */
export const aConfirmation = (wishes: Partial<LegalConfirmation> = {}): LegalConfirmation => ({
  at: inJapan("11-10 10:12"),
  byId: people.mori,
  decision: "required",
  notify: wishes.decision ?? "required",
  isVoluntary: false,
  isDeparture: false,
  isOutdated: false,
  changed: [],
  ...wishes,
});

/** An escalation to 山口 of 23:10, which falls to 岡田 at 23:40. */
export const anEscalation = (wishes: Partial<GuideEscalation> = {}): GuideEscalation => ({
  state: "open",
  supervisorId: people.yamaguchi,
  requestedAt: inJapan("11-09 23:10"),
  deputyFrom: inJapan("11-09 23:40"),
  fellAt: null,
  toldAt: null,
  ...wishes,
});

export const anApproval = (wishes: Partial<GuideApproval> = {}): GuideApproval => ({
  subjectKind: "start-response",
  state: "awaiting",
  preparedById: people.suzuki,
  askedOfId: people.yamaguchi,
  dueAt: inJapan("11-09 23:40"),
  decidedById: null,
  decidedAt: null,
  isOfEscalation: true,
  ...wishes,
});

/** What 山口 decided at 23:15. */
export const decided = {
  escalation: anEscalation({ state: "decided" }),
  approvals: [
    anApproval({ state: "approved", decidedById: people.yamaguchi, decidedAt: inJapan("11-09 23:15") }),
  ],
} as const;

/** One thing done elsewhere, on the morning after, unless it says otherwise. */
export const aRecord = (
  kind: GuideRecord["kind"],
  outcome: string,
  wishes: Partial<GuideRecord> = {},
): GuideRecord => ({
  kind,
  outcome,
  at: inJapan("11-10 09:05"),
  count: null,
  partyId: null,
  side: null,
  dueAt: null,
  ...wishes,
});

export const aContainment = (wishes: Partial<GuideInput["containment"][number]> = {}) => ({
  kind: "keep_logs" as const,
  state: "done" as const,
  assignedToId: people.okada,
  dueAt: null,
  doneAt: inJapan("11-09 22:58"),
  recordedById: people.suzuki,
  ...wishes,
});
