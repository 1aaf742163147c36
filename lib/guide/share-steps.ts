import { dayInJapan } from "@/lib/time/calendar-day";
import { type GuideStep, stepsNamed } from "./guide-step";
import type { Situation } from "./situation";

const share = stepsNamed("share");
const publish = stepsNamed("publish");
const prevent = stepsNamed("prevent");

/** Whether the first storm is over: everybody was called, or there is nobody to call. */
const isCalm = (called: GuideStep, escalated: GuideStep) =>
  escalated.state === "done" && ["done", "waiting", "not-applicable"].includes(called.state);

type Before = { readonly called: GuideStep; readonly escalated: GuideStep };

export function shareStep({ recordsOf }: Situation, { called, escalated }: Before): GuideStep {
  const last = recordsOf("sharing")
    .toSorted((one, other) => Number(one.at) - Number(other.at))
    .at(-1);
  if (last) return share.done("share-done", { day: dayInJapan(last.at) });
  return isCalm(called, escalated) ? share.turn("share-ready", "share") : share.later("share-later");
}

export function publishStep({ recordsOf }: Situation, { called, escalated }: Before): GuideStep {
  const last = recordsOf("publication")
    .toSorted((one, other) => Number(one.at) - Number(other.at))
    .at(-1);
  if (last?.outcome === "not_published") return publish.off("publish-not", { day: dayInJapan(last.at) });
  if (last) return publish.done("publish-done", { day: dayInJapan(last.at) });
  return isCalm(called, escalated)
    ? publish.turn("publish-ready", "publish")
    : publish.later("publish-later");
}

export function preventStep({ recordsOf, now }: Situation, { called, escalated }: Before): GuideStep {
  const measures = recordsOf("measure");
  if (measures.length === 0)
    return isCalm(called, escalated)
      ? prevent.turn("prevent-none", "prevent-plan")
      : prevent.later("prevent-later");
  const [next] = measures
    .filter(({ outcome }) => outcome !== "verified")
    .toSorted((one, other) => time(one.dueAt) - time(other.dueAt));
  if (!next) return prevent.done("prevent-done");
  const isDue = next.dueAt !== null && next.dueAt <= now;
  const values = {
    count: measures.filter(({ outcome }) => outcome === next.outcome).length,
    at: next.dueAt ?? undefined,
  };
  if (next.outcome === "done")
    return isDue
      ? prevent.turn("prevent-check-due", "prevent-check", { values, until: next.dueAt, isLate: true })
      : prevent.waiting("prevent-check", { word: "confirmation", values, until: next.dueAt });
  return isDue
    ? prevent.turn("prevent-late", "prevent-go-on", { values, until: next.dueAt, isLate: true })
    : prevent.waiting("prevent-running", { word: "running", values, until: next.dueAt });
}

const time = (at: Date | null) => at?.getTime() ?? Number.POSITIVE_INFINITY;
