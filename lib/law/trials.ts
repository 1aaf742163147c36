import { type Askable, type Facts, VALUES, YES_OR_NO } from "./case-facts";

/** The values of a fact to try where it is not known; none where it is, or where it cannot be asked yet. */
export type Trial = {
  readonly fact: Askable;
  readonly values: (facts: Facts) => readonly Facts[];
};

/** At and above every threshold of the law. */
const COUNTS = [0, 1, 100, 101, 1000, 1001] as const;
const DAY = 86_400_000;

function coded<Name extends keyof typeof VALUES>(fact: Name): Trial {
  const all = VALUES[fact].map((value): Facts => ({ [fact]: value }));
  return { fact, values: (facts) => (facts[fact] === undefined ? all : []) };
}

function yesOrNo(fact: (typeof YES_OR_NO)[number]): Trial {
  const both: readonly Facts[] = [{ [fact]: true }, { [fact]: false }];
  return { fact, values: (facts) => (facts[fact] === undefined ? both : []) };
}

/** Encryption protects only with its key safe: where neither is known, both are tried together. */
const encryption: Trial = {
  fact: "encryption.advanced",
  values: (facts) => {
    if (facts["encryption.advanced"] !== undefined) return [];
    const isKeyKnown = facts["encryption.key_protected"] !== undefined;
    const safe: Facts = isKeyKnown ? {} : { "encryption.key_protected": true };
    return [{ "encryption.advanced": true, ...safe }, { "encryption.advanced": false }];
  },
};

const key: Trial = {
  fact: "encryption.key_protected",
  values: (facts) =>
    facts["encryption.advanced"] === undefined || facts["encryption.key_protected"] !== undefined
      ? []
      : [{ "encryption.key_protected": true }, { "encryption.key_protected": false }],
};

const most: Trial = {
  fact: "principals.max",
  values: ({ "principals.known": known = 0, "principals.max": now }) =>
    now === undefined
      ? [...COUNTS, known].filter((count) => count >= known).map((count) => ({ "principals.max": count }))
      : [],
};

/** Once the most is known, the law counts that. */
const known: Trial = {
  fact: "principals.known",
  values: ({ "principals.known": now, "principals.max": limit }) =>
    now === undefined && limit === undefined ? COUNTS.map((count) => ({ "principals.known": count })) : [],
};

/** When it was known decides whether a notice to the entrustor was prompt. */
const discovered: Trial = {
  fact: "discovered_at",
  values: ({ discovered_at: now, entrustor_notified_at: toldAt }) =>
    now === undefined && toldAt !== undefined
      ? [{ discovered_at: toldAt }, { discovered_at: new Date(toldAt.getTime() - 30 * DAY) }]
      : [],
};

/** The facts of the fact table of the acceptance cases, in the order of their weight where trials do not tell. */
export const CASE_TRIALS: readonly Trial[] = [
  coded("event_type"),
  coded("information_type"),
  most,
  yesOrNo("special_care_info"),
  coded("financial_data"),
  coded("malicious"),
  yesOrNo("recovered_unread"),
  coded("recipients"),
  encryption,
  key,
  yesOrNo("same_data_kept_elsewhere"),
  coded("role"),
  known,
  discovered,
];

const OF_THE_CASES = new Set<Askable>(CASE_TRIALS.map(({ fact }) => fact));

/** All facts that anybody can be asked. */
export const TRIALS: readonly Trial[] = [
  ...CASE_TRIALS,
  ...YES_OR_NO.filter((fact) => !OF_THE_CASES.has(fact)).map(yesOrNo),
  coded("risk_to_people"),
  coded("sector"),
  coded("contract_duty"),
];
