import { Icon } from "./icon";
import { type Step, StepRow } from "./step-row";

type Props = { title: string; note?: string; steps: readonly Step[] };

/** Steps folded to one line, on the phone. */
export function StepFold({ title, note, steps }: Props) {
  if (steps.length === 0) return null;
  return (
    <details className="group border-b border-rule">
      <summary className="flex min-h-12 items-center gap-2">
        <span className="link flex-1">{title}</span>
        <span className="type-note text-ink2">{note}</span>
        <Icon name="chevron-down" size={18} className="group-open:rotate-180" />
      </summary>
      <ol>
        {steps.map((step) => (
          <StepRow key={step.key} step={step} />
        ))}
      </ol>
    </details>
  );
}
