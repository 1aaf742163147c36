import type { GuideInput } from "@/lib/guide/guide-input";
import { guideOf } from "@/lib/guide/guide-of";
import { sayCanWait, sayNext, sayReason, sayState, sayWhy } from "@/lib/guide/say";
import type { GuideRole, StepId } from "@/lib/guide/steps";
import { peopleNames } from "./guide-inputs";

/** What the guide says aloud, in Japanese. */
export function heard(input: GuideInput, locale: "ja" | "en" = "ja") {
  const guide = guideOf(input);
  const say = { locale, now: input.now, names: peopleNames };
  return {
    next: (role: GuideRole) =>
      [sayNext(say, guide.next[role]), sayReason(say, guide.next[role])].filter(Boolean).join("。"),
    step: (id: StepId) => {
      const step = guide.steps.find(({ step }) => step === id);
      return step && `${sayState(say, step, step.doers.includes("responder"))} ${sayWhy(say, step)}`;
    },
    tonight: (role: GuideRole) => {
      const { canWait } = guide.next[role];
      return canWait && Object.values(sayCanWait(say, canWait)).join("");
    },
    cites: (role: GuideRole) => guide.next[role].cites?.pinpoint,
  };
}
