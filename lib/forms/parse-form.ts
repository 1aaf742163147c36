import "server-only";
import { forbidden } from "next/navigation";
import type * as z from "zod";
import { type FormState, invalid } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { fieldMessage } from "./field-messages";
import { readForm } from "./read-form";
import type { Submission } from "./submission";

export type ParsedForm<Input> =
  | { readonly ok: true; readonly input: Input; readonly submission: Submission }
  | { readonly ok: false; readonly state: FormState };

type Options = {
  /** What the fields are called on the page, for the sentences. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Values that the action was bound to (ids): checked like all others, since they come from the browser too. */
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
  const read = readForm(schema, form, bound);
  if (read.kind === "altered") forbidden();
  if (read.kind === "input") return { ok: true, input: read.input, submission: read.submission };

  const t = await getTranslator("input");
  const errors = new Map<string, string>();
  for (const issue of read.issues) {
    const name = String(issue.path[0] ?? "");
    if (!errors.has(name)) errors.set(name, fieldMessage(t, issue, labels[name]));
  }
  return { ok: false, state: invalid(form, Object.fromEntries(errors)) };
}
