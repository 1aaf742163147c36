"use server";

import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { addParty } from "@/lib/exposure/add-party";
import { addKnownForm, chooseForm, MOST_CHOSEN } from "@/lib/exposure/schema";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { sealLookUp } from "@/lib/people/look-up-token";
import { exposeWith } from "../expose-with";
import { accessAddress, pageAddress, splitAddress } from "./chosen-addresses";

const TURN = /^(after|from)\.([0-9a-z.-]*)$/;

/** Leads on with those who are ticked: to what is done with them, to another page of the list, to who is looked for. */
export async function choose(
  incidentId: string,
  disclosureId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("exposure");
  const labels = { value: t("choose.value") };
  const parsed = await parseForm(chooseForm, form, { bound: { disclosureId }, labels });
  if (!parsed.ok) return parsed.state;
  const { go, by, value, after, from } = parsed.input;
  const here = `/incidents/${incidentId}/exposure/${disclosureId}`;
  const party = [...new Set(parsed.input.party)];
  if (party.length > MOST_CHOSEN)
    return refused(form, t("problems.too-many-chosen", { count: party.length, most: MOST_CHOSEN }));

  return carryOut(form, async () => {
    if (go === "split") redirect(splitAddress(here, party));
    if (go === "access") redirect(accessAddress(here, party));
    const [, list, place] = TURN.exec(go) ?? [];
    if (list === "after") redirect(`${pageAddress(here, { party, after: place, from })}#received`);
    if (list === "from") redirect(`${pageAddress(here, { party, after, from: place })}#principals`);
    const find = await sealLookUp(actor, incidentId, { by, value });
    if (find === null) notFound();
    redirect(`${pageAddress(here, { party, after, from, find })}#found`);
  });
}

/** Adds somebody of the incident, whom a search has found, to the disclosure. */
export async function addKnown(
  incidentId: string,
  disclosureId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslator("exposure");
  const here = `/incidents/${incidentId}/exposure/${disclosureId}`;
  const next = ({ partyId }: { partyId: string }) => `${here}?done=added&party=${partyId}#add`;
  const nothing = { name: null, mail: null, phone: null, contact: null, contract: null };
  return exposeWith(
    form,
    { schema: addKnownForm, bound: { disclosureId, personId }, incidentId, next, here },
    async (actor, { pair: typed, ...input }, submission) => {
      const pair = typed.normalize("NFKC").trim();
      if (pair && !/^[1-9]\d{0,6}$/.test(pair)) return invalid(form, { pair: t("problems.pair-unreadable") });
      const who = { ...nothing, who: "person" as const, pair: pair ? Number(pair) : null };
      return addParty(actor, { ...input, ...who }, submission);
    },
  );
}
