"use server";

import type { FormState } from "@/lib/form-state";
import { askForMatches } from "@/lib/identity/ask-for-matches";
import { decideMatch } from "@/lib/identity/decide-match";
import { askForm, decideForm, undoForm } from "@/lib/identity/schema";
import { undoMatch } from "@/lib/identity/undo-match";
import { matchWith } from "./match-with";

export async function ask(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return matchWith(
    form,
    { schema: askForm, bound: { incidentId }, incidentId, done: () => "asked" },
    askForMatches,
  );
}

export async function decide(
  incidentId: string,
  matchId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const done = ({ decision }: { decision: string }) => (decision === "different" ? "different" : "joined");
  return matchWith(form, { schema: decideForm, bound: { matchId }, incidentId, done }, decideMatch);
}

export async function undo(
  incidentId: string,
  matchId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return matchWith(
    form,
    { schema: undoForm, bound: { matchId }, incidentId, done: () => "undone" },
    undoMatch,
  );
}
