import type { Facts } from "@/lib/law/case-facts";
import { type Assessment, assessTrying } from "./assess";
import { type Changes, changesBetween, weightOf } from "./compare";

/** A case to try: its words stand under its id, its code in the address. */
export type WhatIfCase = {
  readonly id: WhatIfId;
  readonly code: string;
  readonly sets: (facts: Facts) => Facts;
  /** Whether it makes sense to ask for these facts; always where it is absent. */
  readonly fits?: (facts: Facts) => boolean;
};

const WHAT_IFS = [
  "unread",
  "opened",
  "upToThousand",
  "overThousand",
  "upToHundred",
  "overHundred",
  "suspected",
  "noMalice",
  "encrypted",
  "notEncrypted",
  "specialCare",
  "noSpecialCare",
  "card",
  "noMoney",
  "myNumber",
  "noMyNumber",
  "europe",
  "noEurope",
  "insideOnly",
  "outside",
  "ruledOut",
  "keptElsewhere",
  "entrusted",
] as const;
export type WhatIfId = (typeof WHAT_IFS)[number];

const upTo =
  (most: number) =>
  ({ "principals.known": known }: Facts): Facts => ({
    "principals.max": most,
    ...(known !== undefined && known > most && { "principals.known": most }),
    timeline: undefined,
  });
const over =
  (least: number) =>
  ({ "principals.known": known = 0 }: Facts): Facts => ({
    "principals.max": Math.max(known, least),
    timeline: undefined,
  });
const countsHundreds = ({ role, my_number: hasNumber }: Facts) =>
  role === "administrative_organ" || hasNumber === true;
const set = (facts: Facts) => () => facts;

const CASES: { readonly [Id in WhatIfId]: Omit<WhatIfCase, "id"> } = {
  unread: { code: "recovered_unread:yes", sets: set({ recovered_unread: true }) },
  opened: { code: "recovered_unread:no", sets: set({ recovered_unread: false }) },
  upToThousand: { code: "principals.max:1000", sets: upTo(1000) },
  overThousand: { code: "principals.max:1001", sets: over(1001) },
  upToHundred: { code: "principals.max:100", sets: upTo(100), fits: countsHundreds },
  overHundred: { code: "principals.max:101", sets: over(101), fits: countsHundreds },
  suspected: { code: "malicious:suspected", sets: set({ malicious: "suspected" }) },
  noMalice: { code: "malicious:no", sets: set({ malicious: "no" }) },
  // Encryption protects only with its key safe.
  encrypted: {
    code: "encryption.advanced:yes",
    sets: set({ "encryption.advanced": true, "encryption.key_protected": true }),
  },
  notEncrypted: { code: "encryption.advanced:no", sets: set({ "encryption.advanced": false }) },
  specialCare: { code: "special_care_info:yes", sets: set({ special_care_info: true }) },
  noSpecialCare: { code: "special_care_info:no", sets: set({ special_care_info: false }) },
  card: { code: "financial_data:card_number", sets: set({ financial_data: "card_number" }) },
  noMoney: { code: "financial_data:none", sets: set({ financial_data: "none" }) },
  myNumber: { code: "my_number:yes", sets: set({ my_number: true }) },
  noMyNumber: { code: "my_number:no", sets: set({ my_number: false }) },
  europe: { code: "eu_residents:yes", sets: set({ eu_residents: true }) },
  noEurope: { code: "eu_residents:no", sets: set({ eu_residents: false }) },
  insideOnly: { code: "recipients:internal", sets: set({ recipients: "internal" }) },
  outside: { code: "recipients:external", sets: set({ recipients: "external" }) },
  ruledOut: { code: "leak_ruled_out:yes", sets: set({ leak_ruled_out: true }) },
  keptElsewhere: { code: "same_data_kept_elsewhere:yes", sets: set({ same_data_kept_elsewhere: true }) },
  entrusted: { code: "role:entrustee", sets: set({ role: "entrustee" }) },
};

const MOST = 5;
const factOf = (code: string) => code.split(":")[0];
const named = (id: WhatIfId): WhatIfCase => ({ id, ...CASES[id] });

/** The cases that an address asks to try; what is none is left out, and of one fact the last counts. */
export function whatIfsOf(codes: readonly string[]): readonly WhatIfCase[] {
  const asked = codes.flatMap((code) => WHAT_IFS.map(named).find((one) => one.code === code) ?? []);
  return [...new Map(asked.map((one) => [factOf(one.code), one])).values()];
}

/** The facts as they would be; those that are stored stay as they are. */
export function trying(facts: Facts, cases: readonly WhatIfCase[]): Facts {
  let tried = facts;
  for (const { sets } of cases) tried = { ...tried, ...sets(tried) };
  return tried;
}

export type WhatIf = {
  /** The cases that would change something, the report first; those that are on stand among them. */
  readonly offered: readonly (WhatIfCase & { readonly isOn: boolean })[];
  /** Null where none is on. */
  readonly tried: { readonly after: Assessment; readonly changes: Changes } | null;
};

/** What would be different if some facts were others. Nothing is kept. */
export function whatIf(assessment: Assessment, on: readonly WhatIfCase[], now: Date): WhatIf {
  const { facts, law } = assessment;
  const assessWith = (cases: readonly WhatIfCase[]) =>
    assessTrying(assessment, (read) => trying(read, cases), now);
  const weighed = WHAT_IFS.map(named).flatMap((one) => {
    if (one.fits?.(facts) === false) return [];
    const weight = weightOf(changesBetween(law, assessWith([one]).law));
    return weight > 0 ? [{ ...one, weight }] : [];
  });
  const heaviest = weighed.toSorted((one, other) => other.weight - one.weight).slice(0, MOST);
  const isOn = (id: WhatIfId) => on.some((one) => one.id === id);
  const ids = new Set([...heaviest, ...on].map(({ id }) => id));
  const after = on.length === 0 ? null : assessWith(on);
  return {
    offered: WHAT_IFS.filter((id) => ids.has(id)).map((id) => ({ ...named(id), isOn: isOn(id) })),
    tried: after && { after, changes: changesBetween(law, after.law) },
  };
}
