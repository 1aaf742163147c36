import Link from "next/link";
import { State } from "@/components/ui/state";
import { getTranslator } from "@/lib/i18n/translator";
import type { StepState } from "@/lib/incidents/open-items";

/** Where each step is worked on, below the page of its incident. */
const PLACES: Readonly<Record<string, string>> = {
  contain: "containment",
  escalate: "escalation",
  call: "calls",
  mail: "mailings",
  deletion: "deletions",
  report: "documents/report",
  notify: "documents/notification",
  share: "documents/sharing",
  publish: "documents/publication",
  prevent: "measures",
  record: "questions",
  scope: "questions",
  law: "law",
  partner: "mailings",
};

type Props = { steps: readonly StepState[]; incidentId: string };

/** Steps that are open, each with why and the way to it. A step of another version is named by its code. */
export async function OpenSteps({ steps, incidentId }: Props) {
  const t = await getTranslator("guide");
  const say = t as unknown as (key: `steps.${string}`) => string;
  return (
    <ul>
      {steps.map(({ step, why }) => {
        const place = PLACES[step];
        return (
          <li key={step} className="relative flex flex-wrap items-baseline gap-x-6 border-b border-rule py-3">
            {place ? (
              <Link
                href={`/incidents/${incidentId}/${place}`}
                prefetch={false}
                className="link after:absolute after:inset-0"
              >
                {say(`steps.${step}`)}
              </Link>
            ) : (
              <span>{step}</span>
            )}
            <State kind="not">{why}</State>
          </li>
        );
      })}
    </ul>
  );
}
