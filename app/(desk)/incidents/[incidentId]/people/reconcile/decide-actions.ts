"use server";

import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { decideAll } from "@/lib/reconciliation/decide-all";
import { decideDifference } from "@/lib/reconciliation/decide-difference";
import { decideAllForm, decideForm, undoForm } from "@/lib/reconciliation/schema";
import { undoDecision } from "@/lib/reconciliation/undo-decision";
import { differenceMoved } from "./difference-moved";
import { nextToDecide } from "./next-to-decide";
import { reconcileWith } from "./reconcile-with";

type Which = { incidentId: string; reconciliationId: string; differenceId: string };

async function labels() {
  const t = await getTranslator("reconciliation");
  return { decision: t("decide.question"), reason: t("decide.reason") };
}

/** Leads on to the next open difference, of the same kind where only that is shown: `kind` of the address. */
export async function decide(which: Which, kind: string, _previous: FormState, form: FormData) {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(decideForm, form, { bound: which, labels: await labels() });
  if (!parsed.ok) return parsed.state;
  const { incidentId } = which;
  const { decision, reason } = parsed.input;
  const moved = () => differenceMoved(actor, { form, ...which, decision, reason });
  return reconcileWith(form, { incidentId, to: () => nextToDecide(actor, which, kind), moved }, () =>
    decideDifference(actor, parsed.input, parsed.submission),
  );
}

export async function undo(which: Which, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(undoForm, form, { bound: which });
  if (!parsed.ok) return parsed.state;
  return reconcileWith(form, { incidentId: which.incidentId, to: () => "?done=undone#differences" }, () =>
    undoDecision(actor, parsed.input, parsed.submission),
  );
}

export async function decideSeveral(
  which: Omit<Which, "differenceId"> & { kind: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(decideAllForm, form, { bound: which, labels: await labels() });
  if (!parsed.ok) return parsed.state;
  return reconcileWith(form, { incidentId: which.incidentId, to: () => "?done=decided" }, () =>
    decideAll(actor, parsed.input, parsed.submission),
  );
}
