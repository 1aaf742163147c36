import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type * as z from "zod";
import type { UserActor } from "@/lib/auth/actor";
import { currentActor } from "@/lib/auth/session";
import type { Result } from "@/lib/errors";
import { type FormState, refused } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import type { Submission } from "@/lib/forms/submission";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { getDecision } from "@/lib/identity/queries";
import { whileOpen } from "../../while-open";

type Refusal = "match-changed" | "people-busy" | "person-gone" | "changed-since";

type Way<Schema extends z.ZodObject> = {
  readonly schema: Schema;
  readonly bound: Readonly<Record<string, string>>;
  readonly incidentId: string;
  /** What the page says afterwards. */
  readonly done: (input: z.output<Schema>) => "asked" | "joined" | "different" | "undone";
};

/** What the forms of this page do alike: parse, run one command, say what was refused and who was faster. */
export async function matchWith<Schema extends z.ZodObject>(
  form: FormData,
  { schema, bound, incidentId, done }: Way<Schema>,
  run: (
    actor: UserActor,
    input: z.output<Schema>,
    submission: Submission,
  ) => Promise<Result<object, Refusal>>,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("identity");
  const parsed = await parseForm(schema, form, { bound, labels: { decision: t("page.question") } });
  if (!parsed.ok) return parsed.state;
  return whileOpen(form, incidentId, async () => {
    const result = await run(actor, parsed.input, parsed.submission);
    const page = `/incidents/${incidentId}/people/same`;
    if (result.ok) {
      revalidatePath("/incidents", "layout");
      redirect(`${page}?done=${done(parsed.input)}&for=${parsed.submission.requestId ?? ""}`);
    }
    const way = { href: page, text: t("problems.see") };
    if (result.code !== "match-changed") return { ...refused(form, t(`problems.${result.code}`)), way };
    return { ...refused(form, await whoWasFaster(actor, bound.matchId ?? "", t)), way };
  });
}

async function whoWasFaster(actor: UserActor, matchId: string, t: Translator<"identity">): Promise<string> {
  const decision = await getDecision(actor, matchId);
  if (!decision) return t("problems.takenBackBy");
  const { by, at, state } = decision;
  if (!by) return t("problems.match-changed");
  return t("problems.decidedBy", { who: by, time: formatTime(at), what: t(`states.${state}`) });
}
