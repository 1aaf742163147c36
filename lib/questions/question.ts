import type { FactDraft, FactValue } from "@/lib/facts/fact-draft";
import type { FactName } from "@/lib/facts/fact-names";

/** What a person types beside an answer; sealed where it is stored. `groupId` names a group of the house. */
export const TYPED_FIELDS = [
  "groupId",
  "department",
  "reason",
  "basis",
  "receipt",
  "owner",
  "material",
  "receiver",
  "until",
] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
export type Typed = Readonly<Partial<Record<TypedField, string>>>;

/**
 * An answer as it counts: the chosen codes, or a number with the most it can be, or an instant. `isUnknown` is an
 * answer too. Ticks may hold OPEN beside others: these are sure, and there may be more. `typed.until` is ISO 8601.
 */
export type Given = {
  readonly isUnknown: boolean;
  readonly codes: readonly string[];
  readonly number?: number;
  readonly most?: number;
  readonly instant?: Date;
  readonly typed: Typed;
};

/** The answers of an incident by the key of their question. */
export type Answers = ReadonlyMap<string, Given>;
/** What counts of each fact of the incident, by name: `settleFacts` makes it. */
export type KnownFacts = ReadonlyMap<string, { readonly value: FactValue }>;
export type Situation = { readonly answers: Answers; readonly facts: KnownFacts };

/** The value that says "not known yet" in a form, and in ticks "there may be more". */
export const OPEN = "unknown";
/** Stands in the codes of an instant that is only roughly known. */
export const ABOUT = "about";

export type Ask =
  | {
      readonly kind: "choice";
      readonly answers: readonly string[];
      /** A line of text that belongs to one of the answers. */
      readonly line?: { readonly answer: string; readonly field: TypedField; readonly isRequired: boolean };
    }
  | {
      readonly kind: "several";
      readonly answers: readonly string[];
      /** Plain headings over parts of the list, each with the answer that it begins with. */
      readonly headings?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "instant" | "period" | "awareness" | "count" }
  | { readonly kind: "text"; readonly fields: readonly TypedField[] };

export type Question = {
  readonly key: string;
  readonly ask: Ask;
  /** False only where the list of questions offers no "not known yet". */
  readonly canBeUnknown: boolean;
  /** Facts that are unknown where the answer is. */
  readonly tells: readonly FactName[];
  /** Nobody is asked where all of these are known, e.g. from the file. */
  readonly settledBy: readonly FactName[];
  readonly isAsked: (situation: Situation) => boolean;
  /** What a known answer says by itself; what follows from several stands in the files `…-facts.ts`. */
  readonly says: (given: Given) => FactDraft[];
  /** Where the reason for asking stands in the law, in its short form. */
  readonly cites?: string;
};

type Wishes = Partial<Omit<Question, "key" | "ask">>;

/** A question with what most of them share: it can be unknown, and knowing what it tells settles it. */
export function question(key: string, ask: Ask, wishes: Wishes = {}): Question {
  const tells = wishes.tells ?? [];
  return {
    key,
    ask,
    canBeUnknown: true,
    settledBy: tells,
    isAsked: () => true,
    says: () => [],
    ...wishes,
    tells,
  };
}

/** The codes of an answer: undefined where it was not asked yet, null where it is not known. */
export function codesOf({ answers }: Situation, key: string): readonly string[] | null | undefined {
  const given = answers.get(key);
  return given?.isUnknown ? null : given?.codes;
}

/** The same where there is one code. */
export function codeOf(situation: Situation, key: string): string | null | undefined {
  const codes = codesOf(situation, key);
  return codes && (codes[0] ?? null);
}

/** Whether that answer was given. */
export const isChosen = (situation: Situation, key: string, code: string) =>
  codesOf(situation, key)?.includes(code) ?? false;
