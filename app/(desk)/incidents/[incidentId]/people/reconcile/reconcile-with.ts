import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import type { Result } from "@/lib/errors";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { getReconcile, type ReconcileView } from "@/lib/reconciliation/queries";
import { whileOpen } from "../../while-open";

/** The field at which a refusal is said; null for the form as a whole. */
const FIELD_OF_REFUSAL = {
  "comparing-already": null,
  "same-person": null,
  "same-file": "evidenceId",
  "list-over": null,
  "list-replaced": null,
  "list-changed": null,
  "no-person-column": "columns",
  "cannot-be-read": "columns",
  "yours-to-sign": null,
  "lists-changed": null,
  "difference-changed": null,
  "not-possible": "decision",
  "differences-open": null,
  "asked-already": null,
  "not-able": "askedOfId",
  "decided-already": null,
  "reason-needed": "reason",
} as const satisfies Record<string, string | null>;

export type Refusal = keyof typeof FIELD_OF_REFUSAL;

export const reconcilePage = (incidentId: string) => `/incidents/${incidentId}/people/reconcile`;

/** Where somebody corrects how a list is read; null for a list of which the reader cannot. */
export const listMapAt =
  ({ incident, mappable }: Pick<ReconcileView, "incident" | "mappable">) =>
  ({ id }: { readonly id: string }): string | null =>
    mappable.some((one) => one.id === id) ? `${reconcilePage(incident.id)}/${id}` : null;

type Way<Value> = {
  readonly incidentId: string;
  /** What follows the page in the address: `?done=…`. */
  readonly to: (value: Value) => string | Promise<string>;
  /** What is said where somebody else was faster. */
  readonly moved?: () => Promise<FormState | null>;
};

/** Runs one command about two lists, and says what was refused or leads on. */
export async function reconcileWith<Value>(
  form: FormData,
  { incidentId, to, moved }: Way<Value>,
  act: () => Promise<Result<Value, Refusal>>,
): Promise<FormState> {
  return whileOpen(form, incidentId, async () => {
    const result = await act();
    const page = reconcilePage(incidentId);
    if (result.ok) {
      revalidatePath("/incidents", "layout");
      redirect(page + (await to(result.value)));
    }
    const { code } = result;
    const t = await getTranslator("reconciliation");
    const [field, sentence] = [FIELD_OF_REFUSAL[code], t(`problems.${code}`)];
    if (field !== null) return invalid(form, { [field]: sentence });
    const conflict = code === "difference-changed" && moved ? await moved() : null;
    if (conflict) return conflict;
    const instead = code === "lists-changed" ? await versionNow(incidentId) : null;
    return {
      ...refused(form, sentence),
      way: { href: page, text: t("see") },
      ...(instead && { instead }),
    };
  });
}

/** Sending the form again is then an answer to what the person has just been told. */
async function versionNow(incidentId: string) {
  const actor = await currentActor();
  const view = actor && (await getReconcile(actor, incidentId));
  return view?.current?.state === "open" ? { version: String(view.current.version) } : null;
}
