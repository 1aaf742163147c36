import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type * as z from "zod";
import type { UserActor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import type { Result } from "@/lib/errors";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import type { Submission } from "@/lib/forms/submission";
import { getTranslator } from "@/lib/i18n/translator";
import { whileOpen } from "../while-open";
import { containmentLabels } from "./containment-labels";

const FIELD_OF_REFUSAL = {
  "already-there": null,
  "not-a-member": "assignedToId",
  "due-in-the-past": "dueDay",
  "action-changed": null,
  "proof-needs-evidence": "proof",
  "evidence-gone": "evidenceId",
  "in-the-future": "time",
  "before-event": "time",
} as const satisfies Record<string, string | null>;

type Refusal = keyof typeof FIELD_OF_REFUSAL;

type Way<Schema extends z.ZodObject> = {
  readonly schema: Schema;
  readonly bound: Readonly<Record<string, string>>;
  readonly incidentId: string;
  readonly done: "added" | "finished" | "impossible";
  /** What to say where somebody else was faster. */
  readonly moved?: (actor: UserActor, input: z.output<Schema>) => Promise<FormState>;
};

type Carried = FormState | Result<object, Refusal>;

/** What the forms of this page do alike: parse, run one command, say what was refused and where. */
export async function containWith<Schema extends z.ZodObject>(
  form: FormData,
  { schema, bound, incidentId, done, moved }: Way<Schema>,
  run: (actor: UserActor, input: z.output<Schema>, submission: Submission) => Carried | Promise<Carried>,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("containment");
  const parsed = await parseForm(schema, form, { bound, labels: containmentLabels(t) });
  if (!parsed.ok) return parsed.state;

  return whileOpen(form, incidentId, async () => {
    const result = await run(actor, parsed.input, parsed.submission);
    if ("status" in result) return result;
    const page = `/incidents/${incidentId}/containment`;
    if (result.ok) {
      revalidatePath("/incidents", "layout");
      // Names the press, so that the page is another one and the forms on it are empty.
      redirect(`${page}?done=${done}&for=${parsed.submission.requestId ?? ""}`);
    }
    if (result.code === "action-changed" && moved) return moved(actor, parsed.input);
    const field = FIELD_OF_REFUSAL[result.code];
    const sentence = t(`problems.${result.code}`);
    if (field !== null) return invalid(form, { [field]: sentence });
    return { ...refused(form, sentence), way: { href: page, text: t("see") } };
  });
}
