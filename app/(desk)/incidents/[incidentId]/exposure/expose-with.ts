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
import { exposureLabels, FIELD_OF_REFUSAL, type Refused, WAY_OF_REFUSAL } from "./exposure-fields";

type Way<Schema extends z.ZodObject, Value> = {
  readonly schema: Schema;
  readonly bound: Readonly<Record<string, string>>;
  readonly incidentId: string;
  /** The page that follows, with what it says. */
  readonly next: (value: Value) => string;
  /** The page on which what is there now can be seen. */
  readonly here: string;
  /** What to say where somebody else was faster. */
  readonly moved?: (actor: UserActor, input: z.output<Schema>) => Promise<FormState | null>;
  /** Where a refusal is put right that takes more than a page to say; null where it is the usual one. */
  readonly wayTo?: (actor: UserActor, input: z.output<Schema>, code: Refused) => Promise<string | null>;
};

/** What the forms of these pages do alike: parse, run one command, say what was refused and where. */
export async function exposeWith<Schema extends z.ZodObject, Value>(
  form: FormData,
  { schema, bound, incidentId, next, here, moved, wayTo }: Way<Schema, Value>,
  run: (
    actor: UserActor,
    input: z.output<Schema>,
    submission: Submission,
  ) => FormState | Promise<FormState | Result<Value, Refused>>,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("exposure");
  const parsed = await parseForm(schema, form, { bound, labels: exposureLabels(t) });
  if (!parsed.ok) return parsed.state;
  return whileOpen(form, incidentId, async () => {
    const result = await run(actor, parsed.input, parsed.submission);
    if ("status" in result) return result;
    if (result.ok) {
      revalidatePath("/incidents", "layout");
      const [page = "", place] = next(result.value).split("#");
      const address = `${page}${page.includes("?") ? "&" : "?"}for=${parsed.submission.requestId ?? ""}`;
      redirect(place ? `${address}#${place}` : address);
    }
    const answer = moved && (await moved(actor, parsed.input));
    if (answer) return answer;
    const field = FIELD_OF_REFUSAL[result.code];
    const sentence = t(`problems.${result.code}`);
    if (field) return invalid(form, { [field]: sentence });
    const { says, page } = WAY_OF_REFUSAL[result.code] ?? { says: "now" };
    const other = page ? `/incidents/${incidentId}/${page}` : here;
    const href = (wayTo && (await wayTo(actor, parsed.input, result.code))) ?? other;
    return { ...refused(form, sentence), way: { href, text: t(`ways.${says}`) } };
  });
}
