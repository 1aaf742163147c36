import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Locale } from "@/lib/i18n/locale";
import type { StepState } from "@/lib/incidents/open-items";
import type { GuideStep } from "./guide-step";
import { getGuide } from "./queries";
import { sayWhy } from "./say";

/** The steps as closing asks for them: what is open, with why. Empty where the incident is not the actor's to see. */
export async function listStepStates(actor: Actor, incidentId: string, locale: Locale): Promise<StepState[]> {
  const view = await getGuide(actor, incidentId);
  if (!view) return [];
  const say = { locale, now: view.now, names: view.names };
  return view.guide.steps
    .filter(({ step }) => step !== "close")
    .map((step) => ({ step: step.step, state: stateOf(step), why: sayWhy(say, step) }));
}

function stateOf({ state }: GuideStep): StepState["state"] {
  return state === "done" || state === "not-applicable" ? state : "open";
}
