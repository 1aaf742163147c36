import "server-only";
import type * as z from "zod";
import type { UserActor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import { type FormState, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import type { Submission } from "@/lib/forms/submission";
import { getTranslator } from "@/lib/i18n/translator";
import { whileOpen } from "../../../while-open";

/** Refusals of a step of an import that are about the import itself, and about no field. */
export type StepRefusal = "import-changed" | "import-over" | "bad-rows" | "nobody";

type Step<Schema> = { readonly incidentId: string; readonly importId: string; readonly schema: Schema };

/** Runs one step of an import. A refusal is a sentence with the way to how it stands by now. */
export async function importStep<Schema extends z.ZodObject>(
  form: FormData,
  { incidentId, importId, schema }: Step<Schema>,
  act: (
    actor: UserActor,
    input: z.output<Schema>,
    submission: Submission,
  ) => Promise<FormState | StepRefusal>,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(schema, form, { bound: { incidentId, importId } });
  if (!parsed.ok) return parsed.state;

  return whileOpen(form, incidentId, async () => {
    const said = await act(actor, parsed.input, parsed.submission);
    if (typeof said !== "string") return said;
    const t = await getTranslator("peopleImport");
    const way = { href: `/incidents/${incidentId}/people/import/${importId}`, text: t("see") };
    return { ...refused(form, t(`refusals.${said}`)), way };
  });
}
