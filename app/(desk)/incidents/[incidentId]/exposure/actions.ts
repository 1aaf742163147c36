"use server";

import { addParty } from "@/lib/exposure/add-party";
import { deleteDisclosure } from "@/lib/exposure/delete-disclosure";
import { makeDisclosure } from "@/lib/exposure/make-disclosure";
import { removeParty } from "@/lib/exposure/remove-party";
import { addForm, deleteForm, makeForm, removeForm } from "@/lib/exposure/schema";
import { type FormState, invalid } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { exposeWith } from "./expose-with";
import { readAbout } from "./read-about";

const pageOf = (incidentId: string) => `/incidents/${incidentId}/exposure`;

export async function make(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const here = pageOf(incidentId);
  const next = (value: { disclosureId: string }) => `${here}/${value.disclosureId}?done=made`;
  return exposeWith(
    form,
    { schema: makeForm, bound: { incidentId }, incidentId, next, here },
    async (actor, input, submission) => {
      const about = await readAbout(form, input);
      return "status" in about ? about : makeDisclosure(actor, { incidentId, ...about }, submission);
    },
  );
}

export async function remove(
  incidentId: string,
  partyId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = pageOf(incidentId);
  const next = (value: { disclosureId: string }) => `${here}/${value.disclosureId}?done=removed`;
  return exposeWith(form, { schema: removeForm, bound: { partyId }, incidentId, next, here }, removeParty);
}

export async function takeAway(
  incidentId: string,
  disclosureId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = pageOf(incidentId);
  const way = { bound: { disclosureId }, incidentId, next: () => `${here}?done=deleted`, here };
  return exposeWith(form, { schema: deleteForm, ...way }, deleteDisclosure);
}

export async function add(
  incidentId: string,
  disclosureId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslator("exposure");
  const here = `${pageOf(incidentId)}/${disclosureId}`;
  const next = ({ partyId }: { partyId: string }) => `${here}?done=added&party=${partyId}#add`;
  return exposeWith(
    form,
    { schema: addForm, bound: { disclosureId }, incidentId, next, here },
    async (actor, { pair: typed, ...input }, submission) => {
      const pair = typed.normalize("NFKC").trim();
      if (pair && !/^[1-9]\d{0,6}$/.test(pair)) return invalid(form, { pair: t("problems.pair-unreadable") });
      return addParty(actor, { ...input, pair: pair ? Number(pair) : null }, submission);
    },
  );
}
