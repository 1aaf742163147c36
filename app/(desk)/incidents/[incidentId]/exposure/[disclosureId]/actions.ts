"use server";

import type { UserActor } from "@/lib/auth/actor";
import { correctCompany } from "@/lib/exposure/correct-company";
import { correctDisclosure } from "@/lib/exposure/correct-disclosure";
import { accessForm, companyForm, correctForm, splitForm, splitGroupForm } from "@/lib/exposure/schema";
import { type AccessCounts, setAccess } from "@/lib/exposure/set-access";
import { splitDisclosure } from "@/lib/exposure/split-disclosure";
import type { FormState } from "@/lib/form-state";
import { exposeWith } from "../expose-with";
import type { Refused } from "../exposure-fields";
import { readAbout, readMomentOf } from "../read-about";
import { accessAddress, groupAddress, pairsAddress } from "./chosen-addresses";
import { aboutMoved, companyMoved } from "./moved";

const pageOf = (incidentId: string, disclosureId: string) =>
  `/incidents/${incidentId}/exposure/${disclosureId}`;

export async function correct(
  incidentId: string,
  disclosureId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = pageOf(incidentId, disclosureId);
  return exposeWith(
    form,
    {
      schema: correctForm,
      bound: { disclosureId },
      incidentId,
      here,
      next: () => `${here}?done=corrected`,
      moved: (actor, input) => aboutMoved(actor, { form, input }),
    },
    async (actor, { version, disclosureId: _, ...input }, submission) => {
      const about = await readAbout(form, input);
      if ("status" in about) return about;
      return correctDisclosure(actor, { disclosureId, version, ...about }, submission);
    },
  );
}

export async function changeCompany(
  incidentId: string,
  disclosureId: string,
  companyId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = pageOf(incidentId, disclosureId);
  return exposeWith(
    form,
    {
      schema: companyForm,
      bound: { companyId },
      incidentId,
      here,
      next: () => `${here}?done=company`,
      moved: (actor, input) => companyMoved(actor, { form, input }),
    },
    correctCompany,
  );
}

export async function split(
  incidentId: string,
  disclosureId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = pageOf(incidentId, disclosureId);
  const next = (value: { disclosureId: string }) => `${pageOf(incidentId, value.disclosureId)}?done=split`;
  const wayTo = async (_actor: UserActor, { party }: { party: readonly string[] }, code: Refused) => {
    return code === "pair-is-torn" ? pairsAddress(here, party) : null;
  };
  return exposeWith(
    form,
    { schema: splitForm, bound: { disclosureId }, incidentId, here, next, wayTo },
    (actor, { party: partyIds, ...input }, submission) =>
      splitDisclosure(actor, { ...input, partyIds }, submission),
  );
}

export async function splitGroup(
  incidentId: string,
  disclosureId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const page = pageOf(incidentId, disclosureId);
  const next = (value: { disclosureId: string }) => `${pageOf(incidentId, value.disclosureId)}?done=split`;
  // How many there are now is shown for the same group.
  const here = groupAddress(page, String(form.get("group") ?? ""));
  return exposeWith(
    form,
    { schema: splitGroupForm, bound: { disclosureId }, incidentId, here, next },
    splitDisclosure,
  );
}

export async function sayAccess(
  incidentId: string,
  disclosureId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const page = pageOf(incidentId, disclosureId);
  // What is there now is shown for the same people.
  const here = accessAddress(page, form.getAll("party").map(String));
  const next = ({ counts }: { counts: AccessCounts }) =>
    `${page}?done=${counts === "said" ? "access" : counts}`;
  return exposeWith(
    form,
    { schema: accessForm, bound: { incidentId }, incidentId, here, next },
    async (actor, { party: partyIds, day, time, ...input }, submission) => {
      const at = await readMomentOf(form, { day, time });
      return "status" in at ? at : setAccess(actor, { ...input, partyIds, at }, submission);
    },
  );
}
