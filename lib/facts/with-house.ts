import type { Facts } from "@/lib/law/case-facts";
import { codeFact, type FactValue, yesNoFact } from "./fact-draft";

type Known = ReadonlyMap<string, { readonly value: FactValue }>;

/**
 * The facts of an incident and beside them what the organisation has said once for all of them: nobody is asked that
 * again. Who it is in an incident (controller, entrustee) is asked each time.
 */
export function withHouse(
  facts: Known,
  { sector, privacy_mark, medical_institution, critical_infrastructure }: Facts,
): Known {
  const answers = { privacy_mark, medical_institution, critical_infrastructure };
  const said = Object.entries(answers).flatMap(([name, isSo]) =>
    isSo === undefined ? [] : [[name, { value: yesNoFact(name as keyof typeof answers, isSo) }] as const],
  );
  const trade = sector === undefined ? [] : [["sector", { value: codeFact("sector", sector) }] as const];
  return new Map([...said, ...trade, ...facts]);
}
