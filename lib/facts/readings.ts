import type { Facts } from "@/lib/law/case-facts";
import { saySame } from "./fact-draft";
import { LAW_FACTS } from "./fact-names";
import type { Settled, Stated } from "./settle-facts";
import { type Beside, toLaw } from "./to-law";

/** So many disputed facts are read in every combination; of more each by itself beside these. */
const TOGETHER = 4;

/** What the law reads by this name or by one of its own. */
const READ: readonly string[] = [...LAW_FACTS, "data_items"];

type SettledFacts = ReadonlyMap<string, Settled>;

/**
 * Every way in which the law may read the facts while sources contradict each other and nobody has decided: each
 * disputed fact as not known, and as each source has it, with each of the others. The first leaves all that is disputed
 * not known; without a dispute it is the only one. Which of them counts is for the law: a suspicion suffices
 * (GL 3-5-3-1 note 2), so no second voice takes away what the first one made.
 */
export function readingsOf(settled: SettledFacts, beside: Beside): readonly [Facts, ...Facts[]] {
  const disputed = READ.flatMap((name) => settled.get(name) ?? []).filter(isDisputed);
  let worlds: readonly SettledFacts[] = [settled];
  for (const fact of disputed.slice(0, TOGETHER))
    worlds = worlds.flatMap((world) => [world, ...asEachSays(world, fact)]);
  const further = disputed
    .slice(TOGETHER)
    .flatMap((fact) => worlds.flatMap((world) => asEachSays(world, fact)));
  const first = toLaw(settled, beside);
  if (disputed.length === 0) return [first];
  const rest = [...worlds, ...further].map((world) => toLaw(world, beside));
  const different = new Map([first, ...rest].map((facts) => [JSON.stringify(facts), facts]));
  different.delete(JSON.stringify(first));
  return [first, ...different.values()];
}

const isDisputed = ({ contradictions }: Settled): boolean => contradictions.length > 0;

/** The facts with one of them as each source has it. */
function asEachSays(world: SettledFacts, { contradictions }: Settled): readonly SettledFacts[] {
  const different = contradictions.filter(
    (entry, at) => contradictions.findIndex((other) => saySame(other, entry)) === at,
  );
  return different.map((entry) => asSaidBy(world, entry));
}

/** The facts as they would be if one entry alone counted of what it speaks of. */
export function asSaidBy(settled: SettledFacts, entry: Stated): SettledFacts {
  const { name } = entry;
  return new Map([...settled, [name, { name, value: entry, entry, contradictions: [] }]]);
}
