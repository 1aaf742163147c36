import type { Facts } from "../case-facts";
import { type ClockId, clockEntry } from "../clock-entries";
import { closureOf, findAll } from "../find";
import { REGIMES, type RegimeId } from "../regimes";
import { RULES } from "../registry";
import type { Finding, Rule } from "../rule";
import type { RuleId } from "../rule-ids";
import type { Citation } from "../sources";
import { ACCEPTED_CASES, type AcceptedCase } from "./accepted-cases";
import { ORDINARY } from "./ordinary";

/** A case with what one rule says of it. */
export type Touched = { readonly given: AcceptedCase; readonly finding: Finding };

const ORDINARY_OF: { readonly [Id in RegimeId]: Facts } = {
  appi: ORDINARY,
  organs: { ...ORDINARY, role: "administrative_organ" },
  "my-number": { ...ORDINARY, my_number: true },
};

const CLOSURES: { readonly [Id in RegimeId]: ReadonlySet<RuleId> } = {
  appi: new Set(closureOf(REGIMES.appi.notify)),
  organs: new Set(closureOf(REGIMES.organs.notify)),
  "my-number": new Set(closureOf(REGIMES["my-number"].notify)),
};

const isOfAnAct = (id: RuleId) => Object.values(CLOSURES).some((ids) => ids.has(id));

/** Answers that only pass on what the rule about the breach said. */
const PASSED_ON: readonly string[] = ["no-breach", "breach-judged", "breach-waits"];

/**
 * The acceptance cases that touch a rule. One does where the rule answers it otherwise than an ordinary mis-sent
 * mail, for a reason of its own, or where the case names a place in the texts that the rule cites. A rule outside
 * the case's Act is touched only where it applies or legal has to look: what a case does not speak of is no example.
 */
export function casesTouching(id: RuleId): readonly Touched[] {
  return ACCEPTED_CASES.flatMap((given) => {
    const finding: Finding | undefined = findAll(given.facts, given.on)[id];
    return finding && touches(id, given, finding) ? [{ given, finding }] : [];
  });
}

function touches(id: RuleId, given: AcceptedCase, { key, status, cites }: Finding): boolean {
  if (isOfAnAct(id) && !CLOSURES[given.regime].has(id)) return false;
  const differs = findAll(ORDINARY_OF[given.regime], given.on)[id]?.key !== key && !PASSED_ON.includes(key);
  if (!isOfAnAct(id)) return differs && (status === "applies" || status === "judgement");
  return differs || (!PASSED_ON.includes(key) && namesPlace(given.source, [...cites, ...citesOf(id)]));
}

function citesOf(id: RuleId): readonly Citation[] {
  const rule: Rule = RULES[id];
  return Object.values(rule.answers).flatMap(({ cites }) => cites);
}

/** The cases that must be reported and name the place which a clock is read from. */
export function casesOfClock(id: ClockId): readonly AcceptedCase[] {
  const { cites } = clockEntry(id);
  return ACCEPTED_CASES.filter(
    ({ expected, source }) => expected.decision === "required" && namesPlace(source, cites),
  );
}

/** A chapter, or an article with its paragraph or item: an article alone may be that of any Act. */
const PLACE = /\d+(?:-\d+)+(?:\(\d+\))?|\d+条(?:の\d+)?(?:\d+項\d+号|\d+項|\d+号)/g;

/**
 * Whether a case names one of the places, in whole: 3-5-3-1 is not 3-5-3-1(4), and a rule that cites the words in
 * brackets of an item (7条1号 括弧書) is not touched by every case of that item.
 */
function namesPlace(source: string, cites: readonly Citation[]): boolean {
  const named = new Set(source.match(PLACE) ?? []);
  return cites.some(({ pinpoint }) => pinpoint.split(/[・、]/).some((place) => named.has(place)));
}
