import * as z from "zod";
import { asTyped } from "./as-typed";
import { isOrdinary } from "./field-messages";
import type { Submission } from "./submission";

/** Longer than any field takes, by far: nobody typed that into a page of ours, and it is not given back. */
const LONGEST = 100_000;

export type ReadForm<Input> =
  | { readonly kind: "input"; readonly input: Input; readonly submission: Submission }
  /** For a person to put right. */
  | { readonly kind: "issues"; readonly issues: readonly z.core.$ZodIssue[] }
  /** No page of ours sends this. */
  | { readonly kind: "altered" };

const altered = { kind: "altered" } as const;

/**
 * The fields of a form against a schema, without a request around it. `bound` are values that the action was bound
 * to; a form that brings one of those itself was altered.
 */
export function readForm<Schema extends z.ZodObject>(
  schema: Schema,
  form: FormData,
  bound: Readonly<Record<string, string>> = {},
): ReadForm<z.output<Schema>> {
  const texts = textsOf(form);
  if (!texts) return altered;
  const { requestId = [], ...sent } = texts;
  if (requestId.length > 1 || (requestId[0] !== undefined && !z.uuid().safeParse(requestId[0]).success)) {
    return altered;
  }

  const fields: Record<string, string | string[]> = { ...bound };
  for (const [name, values] of Object.entries(sent)) {
    if (!Object.hasOwn(schema.shape, name) || Object.hasOwn(bound, name)) return altered;
    if (takesMany(schema.shape[name])) fields[name] = values;
    else if (values[0] === undefined || values.length > 1) return altered;
    else fields[name] = values[0];
  }
  // A browser says nothing of a group of boxes of which none is ticked.
  for (const [name, field] of Object.entries(schema.shape)) if (takesMany(field)) fields[name] ??= [];

  const parsed = schema.safeParse(fields);
  if (parsed.success) return { kind: "input", input: parsed.data, submission: { requestId: requestId[0] } };
  const { issues } = parsed.error;
  return issues.every((issue) => isOrdinary(issue, fields)) ? { kind: "issues", issues } : altered;
}

/** Every text of the form by its name, without React's own fields; null where a file or a monster is among them. */
function textsOf(form: FormData): Record<string, string[]> | null {
  const texts = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION")) continue;
    if (typeof value !== "string" || value.length > LONGEST) return null;
    const kept = /password/i.test(name) ? value : asTyped(value);
    texts.set(name, [...(texts.get(name) ?? []), kept]);
  }
  return Object.fromEntries(texts);
}

/** Whether the schema of a field begins with an array, under whatever was put around it. */
function takesMany(field: z.core.$ZodType | undefined): boolean {
  const def = field?._zod.def as
    | { type: string; in?: z.core.$ZodType; innerType?: z.core.$ZodType }
    | undefined;
  if (!def) return false;
  return def.type === "array" || takesMany(def.in ?? def.innerType);
}
