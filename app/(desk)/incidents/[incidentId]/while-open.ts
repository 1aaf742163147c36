import "server-only";
import { forbidden } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { NotFound } from "@/lib/errors";
import { type FormState, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { id } from "@/lib/forms/fields";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { latestDeed } from "@/lib/incidents/latest-deed";
import { getIncident } from "@/lib/incidents/queries";
import { isOver } from "@/lib/incidents/status";

/**
 * Runs the act of a form in an incident. Where somebody has closed it since the page was opened, that is said with
 * what was typed kept; whoever may not see the incident any more gets the same 404 as everyone else.
 */
export async function whileOpen(
  form: FormData,
  incidentId: string,
  act: () => Promise<FormState>,
): Promise<FormState> {
  // Bound to the form, and so from the browser like everything else.
  if (!id().safeParse(incidentId).success) forbidden();
  return carryOut(form, async () => {
    try {
      return await act();
    } catch (error) {
      const over = error instanceof NotFound ? await saidToBeOver(form, incidentId) : null;
      if (over) return over;
      throw error;
    }
  });
}

async function saidToBeOver(form: FormData, incidentId: string): Promise<FormState | null> {
  const actor = await currentActor();
  const incident = actor && (await getIncident(actor, incidentId));
  if (!actor || incident?.part !== "content" || !isOver(incident.status)) return null;
  const [t, deed] = await Promise.all([
    getTranslator("incidents"),
    latestDeed(actor, incidentId, ["incident.closed", "incident.withdrawn"]),
  ]);
  const sentence = deed?.by
    ? t(`over.${incident.status === "closed" ? "closedBy" : "withdrawnBy"}`, {
        who: deed.by,
        time: formatTime(deed.at),
      })
    : t("over.closed");
  return { ...refused(form, sentence), way: { href: `/incidents/${incidentId}/close`, text: t("over.see") } };
}
