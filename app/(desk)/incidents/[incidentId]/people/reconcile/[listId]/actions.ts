"use server";

import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { mapList } from "@/lib/reconciliation/map-list";
import { mapListForm } from "@/lib/reconciliation/schema";
import { reconcileWith } from "../reconcile-with";

export async function mapColumns(
  incidentId: string,
  listId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(mapListForm, form, { bound: { incidentId, listId } });
  if (!parsed.ok) return parsed.state;
  return reconcileWith(form, { incidentId, to: () => "?done=mapped" }, () =>
    mapList(actor, parsed.input, parsed.submission),
  );
}
