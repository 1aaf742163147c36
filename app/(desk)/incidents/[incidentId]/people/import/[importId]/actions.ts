"use server";

import { redirect } from "next/navigation";
import { type FormState, invalid } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { cancelImport } from "@/lib/people-import/cancel-import";
import { commitImport } from "@/lib/people-import/commit-import";
import { mapImport } from "@/lib/people-import/map-import";
import { problemWords } from "@/lib/people-import/problem-words";
import { cancelInput, commitForm, mapForm } from "@/lib/people-import/schema";
import { importStep } from "./import-step";

export async function map(
  incidentId: string,
  importId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return importStep(form, { incidentId, importId, schema: mapForm }, async (actor, input, submission) => {
    const result = await mapImport(actor, input, submission);
    if (result.ok) redirect(`/incidents/${incidentId}/people/import/${importId}?step=checking`);
    if (result.code === "import-changed") return result.code;
    const t = await getTranslator("peopleImport");
    if (!("problem" in result)) return invalid(form, { columns: t("refusals.no-person-column") });
    const { code, place } = result.problem;
    const where = { line: place.line ?? place.row ?? null, column: place.column ?? null };
    return invalid(form, { columns: problemWords(t, code, where) });
  });
}

export async function commit(
  incidentId: string,
  importId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return importStep(form, { incidentId, importId, schema: commitForm }, async (actor, input, submission) => {
    const result = await commitImport(actor, input, submission);
    if (result.ok) redirect(`/incidents/${incidentId}/people/import/${importId}?step=writing`);
    return result.code;
  });
}

export async function cancel(
  incidentId: string,
  importId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return importStep(form, { incidentId, importId, schema: cancelInput }, async (actor, input, submission) => {
    const result = await cancelImport(actor, input, submission);
    if (result.ok) redirect(`/incidents/${incidentId}/people/import/${importId}?step=cancelled`);
    return result.code;
  });
}
