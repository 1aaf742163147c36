import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type * as z from "zod";
import type { UserActor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import type { Result } from "@/lib/errors";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import type { Submission } from "@/lib/forms/submission";
import { getTranslator } from "@/lib/i18n/translator";

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
};

type Carried = FormState | Result<object, Refusal>;

/** What the forms of this page do alike: parse, run one command, say what was refused and where. */
export async function containWith<Schema extends z.ZodObject>(
  form: FormData,
  { schema, bound, incidentId, done }: Way<Schema>,
  run: (actor: UserActor, input: z.output<Schema>, submission: Submission) => Carried | Promise<Carried>,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("containment");
  const labels = {
    kind: t("fields.kind"),
    note: t("fields.how"),
    proof: t("fields.proof"),
    reason: t("fields.reason"),
    day: t("fields.day"),
    time: t("fields.time"),
  };
  const parsed = await parseForm(schema, form, { bound, labels });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await run(actor, parsed.input, parsed.submission);
    if ("status" in result) return result;
    const page = `/incidents/${incidentId}/containment`;
    if (result.ok) {
      revalidatePath("/incidents", "layout");
      redirect(`${page}?done=${done}`);
    }
    const field = FIELD_OF_REFUSAL[result.code];
    const sentence = t(`problems.${result.code}`);
    if (field !== null) return invalid(form, { [field]: sentence });
    return { ...refused(form, sentence), way: { href: page, text: t("see") } };
  });
}
