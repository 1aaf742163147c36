"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, invalid } from "@/lib/form-state";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { problemWords } from "@/lib/people-import/problem-words";
import { startInput } from "@/lib/people-import/schema";
import { startImport } from "@/lib/people-import/start-import";
import { whileOpen } from "../../while-open";

export async function start(incidentId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("peopleImport");
  const labels = {
    evidenceId: t("start.file"),
    side: t("start.side"),
    disclosureId: t("start.disclosure"),
  };
  const parsed = await parseForm(startInput, form, { labels, bound: { incidentId } });
  if (!parsed.ok) return parsed.state;

  return whileOpen(form, incidentId, async () => {
    const result = await startImport(actor, parsed.input, parsed.submission);
    if (result.ok) redirect(`/incidents/${incidentId}/people/import/${result.value.importId}`);
    if (result.code === "paired") return invalid(form, { disclosureId: t("refusals.paired") });
    const { code, place } = result.problem;
    const where = { line: place.line ?? place.row ?? null, column: place.column ?? null };
    return invalid(form, { evidenceId: problemWords(t, code, where) });
  });
}
