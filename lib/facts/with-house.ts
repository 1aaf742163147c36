import type { Facts } from "@/lib/law/case-facts";
import { codeFact, type FactValue, yesNoFact } from "./fact-draft";
import type { Settled } from "./settle-facts";

const saidOnce = (name: string, value: FactValue): [string, Settled] => [
  name,
  { name, value, entry: undefined, contradictions: [] },
];

/**
 * The facts of an incident and beside them what the organisation has said once for all of them: nobody is asked that
 * again. Who it is in an incident (controller, entrustee) is asked each time.
 */
export function withHouse(
  facts: ReadonlyMap<string, Settled>,
  { sector, privacy_mark, medical_institution, critical_infrastructure }: Facts,
): ReadonlyMap<string, Settled> {
  const answers = { privacy_mark, medical_institution, critical_infrastructure };
  const said = Object.entries(answers).flatMap(([name, isSo]) =>
    isSo === undefined ? [] : [saidOnce(name, yesNoFact(name as keyof typeof answers, isSo))],
  );
  const trade = sector === undefined ? [] : [saidOnce("sector", codeFact("sector", sector))];
  return new Map([...said, ...trade, ...facts]);
}
