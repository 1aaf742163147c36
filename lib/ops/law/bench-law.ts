import cases from "@/lib/law/acceptance/cases.json";
import { awarenessAt } from "@/lib/law/awareness";
import { dayOf } from "@/lib/law/day-of";
import { evaluate, missingOf } from "@/lib/law/evaluate";
import { readCase } from "@/lib/law/read-case";
import type { Measurement } from "../bench/measurement";

const ROUNDS = 300;
const ROUNDS_OF_MISSING = 5;

/**
 * How many times a second one core evaluates the acceptance cases under every regime, with duties and clocks; and
 * how long the ordering of what is missing takes, which tries the values of each fact.
 */
export async function measureLaw(): Promise<readonly Measurement[]> {
  const given = cases.flatMap((one) => {
    const read = readCase(one);
    const awareAt = read.ok ? awarenessAt(read.given.facts) : undefined;
    return read.ok && awareAt ? [{ facts: read.given.facts, on: dayOf(awareAt) }] : [];
  });
  const every = (rounds: number, work: (one: (typeof given)[number]) => unknown) => {
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) for (const one of given) work(one);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6 / (rounds * given.length);
  };
  every(ROUNDS, ({ facts, on }) => evaluate(facts, on));
  const seconds = every(ROUNDS, ({ facts, on }) => evaluate(facts, on));
  const missing = every(ROUNDS_OF_MISSING, (one) => missingOf(one));
  return [
    {
      row: "the acceptance cases under every regime, on one core",
      figures: {
        evaluations_per_second: Math.round(1 / seconds),
        missing_ms: Number((missing * 1000).toFixed(2)),
      },
    },
  ];
}
