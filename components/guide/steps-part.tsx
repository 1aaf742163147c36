import { Section } from "@/components/ui/section";
import { StepList } from "@/components/ui/step-list";
import type { Step } from "@/components/ui/step-row";
import type { Guide } from "@/lib/guide/guide-of";
import type { GuideStep } from "@/lib/guide/guide-step";
import { placeOfStep } from "@/lib/guide/places";
import { type Say, sayState, sayWhy } from "@/lib/guide/say";
import { type GuideRole, STEP_GROUP_IDS, STEP_GROUPS } from "@/lib/guide/steps";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { guide: Guide; incidentId: string; role: GuideRole; say: Say };

const MOVING = ["turn", "waiting"];

/** The steps by group, each with its state in words and why it is so. */
export async function StepsPart({ guide, incidentId, role, say }: Props) {
  const t = await getTranslator("guide");
  const drawn = (step: GuideStep): Step => {
    const isYours = step.state === "turn" && step.doers.includes(role);
    return {
      key: step.step,
      title: t(`steps.${step.step}`),
      href: placeOfStep(incidentId, step.step),
      state: shapeOf(step, isYours),
      word: sayState(say, step, isYours),
      why: sayWhy(say, step),
    };
  };
  const groups = STEP_GROUP_IDS.map((group) => ({
    title: t(`groups.${group}`),
    steps: STEP_GROUPS[group].flatMap((id) => guide.steps.filter(({ step }) => step === id).map(drawn)),
  }));
  const count = (states: readonly string[]) =>
    guide.steps.filter(({ state }) => states.includes(state)).length;
  const toCome = count(["later", "blocked"]);
  return (
    <Section
      title={t("title")}
      aside={t("progress", { all: guide.steps.length, done: count(["done"]), moving: count(MOVING) })}
    >
      <StepList
        groups={groups}
        words={{ moving: t("moving"), toCome: t("toCome", { count: toCome }), done: t("doneSteps") }}
      />
    </Section>
  );
}

function shapeOf({ state, isLate }: GuideStep, isYours: boolean): Step["state"] {
  if (isLate) return "late";
  if (state === "done") return "done";
  if (state === "not-applicable") return "off";
  if (state === "waiting") return "wait";
  return state === "turn" ? (isYours ? "you" : "wait") : "not";
}
