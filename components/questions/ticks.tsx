import type { Answer } from "@/components/ui/choice";
import { TickRow } from "./tick-row";

export type TickGroup = { readonly heading: string | null; readonly answers: readonly Answer[] };

type Props = { name: string; groups: readonly TickGroup[]; chosen: readonly string[] };

/** A long list of ticks under plain headings, two beside each other where there is room. */
export function Ticks({ name, groups, chosen }: Props) {
  return groups.map(({ heading, answers }, at) => (
    <fieldset key={heading ?? "all"} className="min-w-0">
      {heading && <legend className="mb-2">{heading}</legend>}
      <div className="grid gap-2 tablet:grid-cols-2">
        {answers.map(({ value, label, help }, place) => (
          <TickRow
            key={value}
            name={name}
            value={value}
            label={label}
            help={help}
            isTicked={chosen.includes(value)}
            leads={at === 0 && place === 0}
          />
        ))}
      </div>
    </fieldset>
  ));
}
