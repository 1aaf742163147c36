import { type LaneName, lanes } from "./lanes";

export type TestArguments = { readonly names: readonly LaneName[]; readonly only: readonly string[] };

const all = Object.keys(lanes) as LaneName[];
const isLane = (word: string): word is LaneName => Object.hasOwn(lanes, word);

/**
 * What `npm test -- …` asks for: names of lanes (none: all of them), `--check` for all but the journeys, and after
 * `--only` parts of file names. Throws a sentence that lists the lanes for any other word.
 */
export function parseTestArguments(words: readonly string[]): TestArguments {
  const split = words.indexOf("--only");
  const chosen = split < 0 ? words : words.slice(0, split);
  const only = split < 0 ? [] : words.slice(split + 1);

  const names = chosen.filter((word) => word !== "--check");
  const unknown = names.filter((word) => !isLane(word));
  if (unknown.length > 0) {
    throw new Error(`There is no lane "${unknown.join('", "')}". There are: ${all.join(", ")}.`);
  }
  const base = all.filter((name) => !chosen.includes("--check") || name !== "journeys");
  if (names.length > 0) return { names: base.filter((name) => names.includes(name)), only };
  // A filter names test files: formatting, types and the build have none.
  return {
    names: only.length > 0 ? base.filter((name) => !["lint", "types", "build"].includes(name)) : base,
    only,
  };
}
