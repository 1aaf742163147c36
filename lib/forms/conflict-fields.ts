import type { ConflictField } from "@/lib/form-state";

type Values = Readonly<Record<string, string>>;

type Sides = {
  readonly mine: Values;
  readonly theirs: Values;
  readonly label: (name: string) => string;
  /** A value as people read it; without it the value itself. */
  readonly say?: (name: string, value: string) => string;
};

/** The fields in which two answers to one form differ, with both values in words. What is missing is empty. */
export function conflictFields({ mine, theirs, label, say = (_, value) => value }: Sides): ConflictField[] {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return names.flatMap((name) => {
    const [own, other] = [mine[name] ?? "", theirs[name] ?? ""];
    if (own === other) return [];
    const texts = { mineText: say(name, own), theirsText: say(name, other) };
    return [{ name, label: label(name), mine: own, theirs: other, ...texts }];
  });
}
