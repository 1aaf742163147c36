import { codeFact, type FactDraft, unknownFact, yesNoFact } from "@/lib/facts/fact-draft";
import type { Happened } from "@/lib/incidents/happened";
import { branchOf } from "./branch";
import { codeOf, codesOf, isChosen, OPEN, type Situation } from "./question";

type Code = string | null | undefined;

const byCode = (code: Code, table: Readonly<Record<string, string>>): Code => code && (table[code] ?? null);

/** Everybody but the own legal person is outside, a company of the group too; one outsider is enough. */
function ofKinds(situation: Situation): Code {
  const kinds = codesOf(situation, "recipient_kind");
  if (!kinds) return kinds;
  const named = kinds.filter((kind) => kind !== OPEN);
  if (named.some((kind) => kind !== "same_entity")) return "external";
  return kinds.includes(OPEN) || named.length === 0 ? null : "internal";
}

const RECIPIENTS: Readonly<Partial<Record<Happened, (situation: Situation) => Code>>> = {
  mail: (situation) => (isChosen(situation, "left_the_house", "stopped") ? "none" : ofKinds(situation)),
  paper: (situation) => (isChosen(situation, "way_it_went", "discarded") ? undefined : ofKinds(situation)),
  lost: (situation) =>
    byCode(codeOf(situation, "place_lost"), {
      inside: "internal",
      outside: "external",
      theft_suspected: "external",
    }),
  exposed: (situation) => {
    const where = codesOf(situation, "exposed_where");
    if (!where) return where;
    return ["page", "search", "sns"].some((place) => where.includes(place)) ? "public" : "external";
  },
  intrusion: (situation) => byCode(codeOf(situation, "taken_out"), { yes: "external", ruled_out: "none" }),
  insider: (situation) =>
    byCode(codeOf(situation, "left_the_company"), { left: "external", stayed: "internal" }),
  partner_secret: () => "external",
  other: (situation) => (isChosen(situation, "other_kind", "provided") ? "external" : undefined),
};

/** "yes" only where it is confirmed for everything that went out, before anyone looked. */
const UNREAD: Readonly<Partial<Record<Happened, (situation: Situation) => Code>>> = {
  mail: (situation) => byCode(codeOf(situation, "opened"), { all_unread: "yes", opened: "no" }),
  paper: (situation) => {
    const [cover, returned] = [codeOf(situation, "envelope"), codeOf(situation, "returned")];
    if (cover === "opened") return "no";
    if (cover === undefined && returned === undefined) return undefined;
    // A fax has no cover: while the way is not known, what was said of one settles nothing.
    const hasWay = typeof codeOf(situation, "way_it_went") === "string";
    return hasWay && cover === "returned_unopened" && returned === "all" ? "yes" : null;
  },
  lost: (situation) => byCode(codeOf(situation, "seen_when_found"), { unseen: "yes", seen: "no" }),
  exposed: (situation) => {
    const log = codeOf(situation, "access_log");
    if (!log) return log;
    if (log === "viewed") return "no";
    return log === "no_views" && codeOf(situation, "closed_off") === "closed" ? "yes" : null;
  },
  partner_secret: (situation) => {
    const used = codeOf(situation, "secret_used");
    return used && (used === "unopened" ? null : "no");
  },
};

/** Why a leak is excluded: with the reason that was written, or with records that say it. */
function ruledOut(situation: Situation): FactDraft[] {
  const branch = branchOf(situation);
  if (branch === "lost") {
    const place = codeOf(situation, "place_lost");
    if (place === undefined) return [];
    if (place === null) return [unknownFact("leak_ruled_out_basis")];
    const basis = situation.answers.get("place_lost")?.typed.basis;
    const fact = yesNoFact("leak_ruled_out_basis", place === "inside" && basis !== undefined);
    return [basis === undefined ? fact : { ...fact, note: basis }];
  }
  if (branch !== "intrusion" || codesOf(situation, "intrusion_sign")?.join() !== "detection") return [];
  const stopped = codeOf(situation, "stopped_before_acting");
  if (stopped === undefined) return [];
  return [
    stopped === null
      ? unknownFact("leak_ruled_out_basis")
      : yesNoFact("leak_ruled_out_basis", stopped === "yes"),
  ];
}

/** Whom it reached, whether it came back unread, and whether a leak is excluded. */
export function reachFacts(situation: Situation): FactDraft[] {
  const branch = branchOf(situation);
  const recipients = branch && RECIPIENTS[branch]?.(situation);
  const unread = branch && UNREAD[branch]?.(situation);
  const hasBranch = branch !== null;
  return [
    ...(hasBranch && recipients !== undefined
      ? [recipients === null ? unknownFact("recipients") : codeFact("recipients", recipients)]
      : []),
    ...(hasBranch && unread !== undefined
      ? [unread === null ? unknownFact("recovered_unread") : yesNoFact("recovered_unread", unread === "yes")]
      : []),
    ...ruledOut(situation),
  ];
}
