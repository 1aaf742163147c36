import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { type ActionView, listActions } from "@/lib/containment/queries";
import { listEvidence } from "@/lib/evidence/queries";
import { type ConflictField, conflicting, type FormState, refused } from "@/lib/form-state";
import { conflictFields } from "@/lib/forms/conflict-fields";
import { dayInJapan, formatDay, formatTime } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { containmentLabels, proofWords } from "./containment-labels";

type Place = { readonly incidentId: string; readonly actionId: string };
type Done = Pick<ActionView, "note" | "proof" | "evidenceId"> & { readonly at: Date };

export async function currentAction(actor: UserActor, { incidentId, actionId }: Place) {
  return (await listActions(actor, incidentId)).find(({ id }) => id === actionId) ?? null;
}

/** Where what is said to have been done differs from what is recorded; empty where it is the same. */
export async function finishDifferences(
  actor: UserActor,
  { incidentId, action, mine }: { incidentId: string; action: ActionView; mine: Done },
): Promise<ConflictField[]> {
  const [t, locale, files] = await Promise.all([
    getTranslator("containment"),
    getLocale(),
    listEvidence(actor, incidentId),
  ]);
  const labels = containmentLabels(t);
  const say = (name: string, value: string) => {
    if (name === "proof") return proofWords(t, value);
    if (name !== "evidenceId") return value;
    return files.find(({ id }) => id === value)?.fileName ?? t("fields.noEvidence");
  };
  return conflictFields({
    mine: formValuesOf(mine, locale),
    theirs: action.doneAt ? formValuesOf({ ...action, at: action.doneAt }, locale) : {},
    label: (name) => labels[name] ?? name,
    say,
  });
}

function formValuesOf({ at, note, proof, evidenceId }: Done, locale: Locale) {
  return {
    day: formatDay(dayInJapan(at), locale),
    time: formatTime(at),
    note: note ?? "",
    proof,
    evidenceId: evidenceId ?? "",
  };
}

/** What to say to a form that finishes an action which somebody else has recorded meanwhile. */
export async function finishConflict(
  actor: UserActor,
  { form, mine, ...place }: Place & { readonly form: FormData; readonly mine: Done },
): Promise<FormState> {
  const [t, action] = await Promise.all([getTranslator("containment"), currentAction(actor, place)]);
  if (!action) return refused(form, t("problems.action-changed"));
  const { state, version, note, recordedBy, recordedAt } = action;
  const said = { who: recordedBy ?? t("moved.somebody"), time: formatTime(recordedAt) };
  const instead = { version: String(version) };
  if (state !== "done") {
    const sentence =
      state === "impossible" ? t("moved.givenUp", { ...said, reason: note ?? "" }) : t("moved.changed", said);
    return { ...refused(form, sentence), instead };
  }
  const fields = await finishDifferences(actor, { incidentId: place.incidentId, action, mine });
  if (fields.length === 0) return refused(form, t("moved.same", said));
  return conflicting(form, { by: said.who, at: said.time, version, fields });
}

/** The same for a form that gives one up: there is nothing to choose, what was done is done. */
export async function giveUpConflict(
  actor: UserActor,
  { form, ...place }: Place & { readonly form: FormData },
): Promise<FormState> {
  const [t, action] = await Promise.all([getTranslator("containment"), currentAction(actor, place)]);
  if (!action) return refused(form, t("problems.action-changed"));
  const said = { who: action.recordedBy ?? t("moved.somebody"), time: formatTime(action.recordedAt) };
  const way = { href: `/incidents/${place.incidentId}/containment`, text: t("see") };
  if (action.state === "done") return { ...refused(form, t("moved.finished", said)), way };
  if (action.state === "impossible") return { ...refused(form, t("moved.givenUpToo", said)), way };
  const instead = { version: String(action.version) };
  return { ...refused(form, t("moved.changed", said)), instead };
}
