"use server";

import { forbidden, redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, invalid } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { dayInJapan } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { correctProposal } from "@/lib/proposals/correct-proposal";
import { correctableKind, correctionForm, readCorrection } from "@/lib/proposals/read-correction";
import { takeOverForm } from "@/lib/proposals/schema";
import { takeOverProposal } from "@/lib/proposals/take-over-proposal";
import { whileOpen } from "../while-open";
import { decisionRefused } from "./decision-refused";

/** What is still open. The page names what was decided, so that it is another one and is drawn anew. */
const openPart = (incidentId: string, proposalId: string) =>
  `/incidents/${incidentId}/intake?decided=${proposalId}#open`;

export async function take(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(takeOverForm, form, { bound: { incidentId } });
  if (!parsed.ok) return parsed.state;
  const { use, ...input } = parsed.input;
  const { proposalId } = input;

  return whileOpen(form, incidentId, async () => {
    if (use === "decided") redirect(openPart(incidentId, proposalId));
    const result = await takeOverProposal(actor, input, parsed.submission);
    if (!result.ok)
      return decisionRefused(actor, { form, code: result.code, incidentId, proposalId, correction: null });
    redirect(openPart(incidentId, proposalId));
  });
}

export async function correct(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const kind = correctableKind(form.get("kind"));
  if (!kind) forbidden();
  const parsed = await parseForm(correctionForm(kind), form, { bound: { incidentId } });
  if (!parsed.ok) return parsed.state;
  const read = readCorrection(kind, parsed.input, dayInJapan(new Date()));
  if (!read.ok) {
    const t = await getTranslator("proposals");
    return invalid(form, { [read.field]: t(`problems.${read.code}`) });
  }

  return whileOpen(form, incidentId, async () => {
    const { proposalId, version } = parsed.input;
    const { correction } = read;
    const input = { incidentId, proposalId, version, correction };
    const result = await correctProposal(actor, input, parsed.submission);
    if (!result.ok)
      return decisionRefused(actor, { form, code: result.code, incidentId, proposalId, correction });
    redirect(openPart(incidentId, proposalId));
  });
}
