import type { Answers, Given } from "@/lib/questions/question";

/** An answer with these codes, numbers or times. */
export const saying = (parts: Partial<Given>): Given => ({
  isUnknown: false,
  codes: [],
  typed: {},
  ...parts,
});
/** Not known yet. */
export const notKnown: Given = saying({ isUnknown: true });

type Said = Readonly<Record<string, string | readonly string[] | Partial<Given> | null>>;

/** Answers by question: one code or several, null for not known yet, or whatever else an answer holds. */
export function answersOf(said: Said): Answers {
  return new Map(
    Object.entries(said).map(([key, value]) => {
      if (value === null) return [key, notKnown];
      if (typeof value === "string") return [key, saying({ codes: [value] })];
      return [key, Array.isArray(value) ? saying({ codes: value }) : saying(value as Partial<Given>)];
    }),
  );
}
