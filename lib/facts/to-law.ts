import { COUNTS, type Facts, INSTANTS, STATED, VALUES, YES_OR_NO } from "@/lib/law/case-facts";
import type { FactValue } from "./fact-draft";
import { type Course, knownInSteps, suspectedLater } from "./known-in-steps";
import { peopleSaid } from "./people-said";
import type { Settled } from "./settle-facts";

/** What the house knows beside the facts that were stated. */
export type Beside = {
  /** When any department first knew. */
  readonly knownAt: Date | null;
  /** Distinct people counted from the lists of the incident; 0 where there are none. */
  readonly counted: number;
  /** When the entrustor was told, where a record says so. */
  readonly entrustorNotifiedAt?: Date | undefined;
  /** Every entry about the number of people and about a wrongful purpose, those that were corrected too, oldest first. */
  readonly course?: Course;
  /** What the organisation is, whatever the incident: counts where the incident says nothing else of it. */
  readonly house?: Facts;
};

type SettledFacts = ReadonlyMap<string, Settled>;

const SECRET_FACTS = ["secret_marking", "secret_contract", "secret_with_people", "secret_used"];

/**
 * The settled facts as the law reads them. What is not known, and what sources contradict each other about, is
 * absent: absent lowers nothing. Of contradicting numbers of people the greatest counts, and none is the most; of
 * contradicting times of awareness the earliest. What a contradiction could make of the duties: `readingsOf`.
 */
export function toLaw(settled: SettledFacts, beside: Beside): Facts {
  const known = (name: string) => knownValue(settled, name);
  const coded = Object.entries(VALUES).flatMap(([name, allowed]) => {
    const value = known(name);
    const code = value?.code ?? (name === "malicious" ? value?.answer : undefined);
    return (allowed as readonly string[]).includes(code ?? "") ? [[name, code]] : [];
  });
  const yesOrNo = YES_OR_NO.flatMap((name) => {
    const value = known(name);
    return value ? [[name, value.answer === "yes"]] : [];
  });
  const counts = COUNTS.flatMap((name) => {
    const number = known(name)?.number;
    return number === undefined ? [] : [[name, number]];
  });
  const stated = STATED.flatMap((name) => (known(name)?.answer === "yes" ? [[name, true]] : []));
  const instants = INSTANTS.flatMap((name) => {
    const instant = known(name)?.instant;
    return instant === undefined ? [] : [[name, instant]];
  });
  const knownAt = earliestSaid(settled.get("discovered_at")) ?? beside.knownAt ?? undefined;
  const wrongfulAt = known("wrongful_known_at")?.instant ?? suspectedLater(beside.course ?? []);
  const timeline = knownInSteps(beside.course ?? [], knownAt);
  return {
    ...houseFacts(settled, beside.house ?? {}),
    ...Object.fromEntries([...coded, ...yesOrNo, ...stated, ...counts, ...instants]),
    ...peopleOf(settled, beside.counted),
    ...roleOf(settled, beside.house ?? {}),
    discovered_at: knownAt,
    entrustor_notified_at: beside.entrustorNotifiedAt ?? known("entrustor_notified_at")?.instant,
    ...(wrongfulAt && { wrongful_known_at: wrongfulAt }),
    ...(timeline && { timeline }),
    ...periodOf(known("contract.period_days")),
    ...(known("leak_ruled_out_basis")?.answer === "yes" && { leak_ruled_out: true }),
    ...(holdsPartnerSecret(settled) && { partner_secret: true }),
  };
}

/** What somebody contradicts of it in the incident is not known there. */
function houseFacts(settled: SettledFacts, { role: _role, ...house }: Facts): Facts {
  const unsaid = Object.entries(house).filter(([name]) => !isSaid(settled.get(name)));
  return Object.fromEntries(unsaid);
}

const isSaid = (said: Settled | undefined) =>
  said !== undefined && (said.value.answer !== "unknown" || said.contradictions.length > 0);

/** Whoever handles its own data as an administrative organ is bound by the chapter for organs (APPI art. 68). */
function roleOf(settled: SettledFacts, house: Facts): Facts {
  const code = knownValue(settled, "role")?.code;
  const isOwn = code === "controller" || !isSaid(settled.get("role"));
  return isOwn && house.role ? { role: house.role } : {};
}

/** Whichever source is right, no clock may start later than one of them says. */
function earliestSaid(said: Settled | undefined): Date | undefined {
  const instants = [said?.value, ...(said?.contradictions ?? [])].flatMap((value) => value?.instant ?? []);
  return instants.toSorted((one, other) => one.getTime() - other.getTime())[0];
}

const periodOf = (period: FactValue | undefined): Facts =>
  period?.number === undefined ? {} : { "contract.period_days": period.number };

/** Whether a secret of another company is concerned, as far as anything says so. */
export function holdsPartnerSecret(settled: SettledFacts): boolean {
  const known = (name: string) => knownValue(settled, name);
  const stated = settled.get("partner_secret");
  if (stated?.entry?.source === "decision") return stated.value.answer !== "no";
  return (
    known("partner_secret")?.answer === "yes" ||
    (known("data_items")?.codes?.includes("partner_secret") ?? false) ||
    known("information_type")?.code === "confidential_non_personal" ||
    SECRET_FACTS.some((name) => settled.has(name))
  );
}

/** A value that somebody in force knows and nobody contradicts. */
export function knownValue(settled: SettledFacts, name: string): FactValue | undefined {
  const value = settled.get(name)?.value;
  return value && value.answer !== "unknown" ? value : undefined;
}

function peopleOf(settled: SettledFacts, counted: number): Facts {
  const { counts: known, isDisputed } = peopleSaid(settled, counted);
  return {
    ...(known !== undefined && { "principals.known": known }),
    ...(isDisputed && { "principals.max": undefined }),
  };
}
