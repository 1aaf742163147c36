import "server-only";
import type * as z from "zod";
import type { UserActor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import type { Result } from "@/lib/errors";
import { type FormState, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import type { Submission } from "@/lib/forms/submission";
import { getTranslator, type Translator } from "@/lib/i18n/translator";

type Deciding<Input> = {
  readonly approvalId: string;
  readonly labels: (t: Translator<"approvals">) => Readonly<Record<string, string>>;
  readonly decide: (
    actor: UserActor,
    input: Input,
    submission: Submission,
  ) => Promise<Result<unknown, "decided-already" | "not-able">>;
  /** Redirects. */
  readonly done: () => never;
};

/** What the forms of all ways share: the person, the input, the command, a sentence for each refusal. */
export async function decideOn<Schema extends z.ZodObject>(
  schema: Schema,
  form: FormData,
  { approvalId, labels, decide, done }: Deciding<z.output<Schema>>,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("approvals");
  const parsed = await parseForm(schema, form, { bound: { approvalId }, labels: labels(t) });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await decide(actor, parsed.input, parsed.submission);
    return result.ok ? done() : refused(form, t(`problems.${result.code}`));
  });
}
