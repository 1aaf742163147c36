"use server";

import { currentActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { addMember } from "@/lib/incidents/add-member";
import { addMemberForm, removeMemberForm, restrictForm } from "@/lib/incidents/member-schema";
import { removeMember } from "@/lib/incidents/remove-member";
import { liftRestriction, restrictIncident } from "@/lib/incidents/restrict-incident";
import { leadOn } from "../lead-on";

export async function add(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("closing");
  const labels = { userId: t("members.person"), relation: t("members.asWhat") };
  const parsed = await parseForm(addMemberForm, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  return leadOn(form, { incidentId, place: "members", done: "added" }, () =>
    addMember(actor, parsed.input, parsed.submission),
  );
}

export async function remove(
  incidentId: string,
  memberId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(removeMemberForm, form, { bound: { memberId } });
  if (!parsed.ok) return parsed.state;
  return leadOn(form, { incidentId, place: "members", done: "removed" }, () =>
    removeMember(actor, parsed.input, parsed.submission),
  );
}

export async function restrict(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("closing");
  const labels = { reason: t("members.reason") };
  const parsed = await parseForm(restrictForm, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  return leadOn(form, { incidentId, place: "members", done: "restricted" }, () =>
    restrictIncident(actor, parsed.input, parsed.submission),
  );
}

export async function lift(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("closing");
  const labels = { reason: t("members.reason") };
  const parsed = await parseForm(restrictForm, form, { bound: { incidentId }, labels });
  if (!parsed.ok) return parsed.state;
  return leadOn(form, { incidentId, place: "members", done: "lifted" }, () =>
    liftRestriction(actor, parsed.input, parsed.submission),
  );
}
