import "server-only";
import { forbidden } from "next/navigation";
import * as z from "zod";
import { type FormState, invalid } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { fieldMessage, isOrdinary } from "./field-messages";

/** Longer than any field takes, by far: nobody typed that into a page of ours, and it is not given back. */
const LONGEST = 100_000;

/** What makes sending the same form twice have one effect; `requestId` is undefined for a form without one. */
export type Submission = { readonly requestId?: string | undefined };

export type ParsedForm<Input> =
  | { readonly ok: true; readonly input: Input; readonly submission: Submission }
  | { readonly ok: false; readonly state: FormState };

type Options = {
  /** What the fields are called on the page, for the sentences. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Values that an action was bound to (ids): checked like all others, since they come from the browser too. */
  readonly bound?: Readonly<Record<string, string>>;
};

/**
 * The one way from a form to the input of a command. Text is composed (NFC) and trimmed, a password is left as it
 * is; repeated names become an array where the schema asks for one. What a person can put right comes back as a
 * state with a sentence for each field and what was typed (never a password). What no page of ours sends (a file in
 * a text field, an unknown or repeated name, an altered choice or id) ends the request with 403, by `forbidden()`.
 */
export async function parseForm<Schema extends z.ZodObject>(
  schema: Schema,
  form: FormData,
  { labels = {}, bound = {} }: Options = {},
): Promise<ParsedForm<z.output<Schema>>> {
  const { requestId, ...sent } = textsOf(form);
  if (Object.keys(bound).some((name) => name in sent)) forbidden();

  const fields: Record<string, string | string[]> = { ...bound };
  for (const [name, field] of Object.entries(schema.shape)) {
    const values = sent[name] ?? [];
    if (takesMany(field)) fields[name] = values;
    else if (values.length > 1) forbidden();
    else if (values[0] !== undefined) fields[name] = values[0];
  }
  if (Object.keys(sent).some((name) => !Object.hasOwn(schema.shape, name))) forbidden();
  if (requestId && (requestId.length > 1 || !z.uuid().safeParse(requestId[0]).success)) forbidden();

  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ok: true, input: parsed.data, submission: { requestId: requestId?.[0] } };
  if (!parsed.error.issues.every((issue) => isOrdinary(issue, fields))) forbidden();

  const t = await getTranslator("input");
  const errors = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? "");
    if (!errors.has(name)) errors.set(name, fieldMessage(t, issue, labels[name]));
  }
  return { ok: false, state: invalid(form, Object.fromEntries(errors)) };
}

/** Every text of the form by its name, without React's own fields. */
function textsOf(form: FormData): Record<string, string[]> {
  const texts: Record<string, string[]> = Object.create(null);
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION")) continue;
    if (typeof value !== "string" || value.length > LONGEST) forbidden();
    const kept = /password/i.test(name) ? value : value.normalize("NFC").trim();
    texts[name] = [...(texts[name] ?? []), kept];
  }
  return texts;
}

/** Whether the schema of a field begins with an array, under whatever was put around it. */
function takesMany(field: z.core.$ZodType | undefined): boolean {
  const def = field?._zod.def as
    | { type: string; in?: z.core.$ZodType; innerType?: z.core.$ZodType }
    | undefined;
  if (!def) return false;
  return def.type === "array" || takesMany(def.in ?? def.innerType);
}
