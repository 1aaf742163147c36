import type { LawAddress } from "@/components/law/law-tab";
import { isInputFact } from "@/lib/law/fact-inputs";
import { RULE_IDS } from "@/lib/law/rule-ids";

type Search = Readonly<Record<string, string | string[] | undefined>>;

const MOST = 12;

/** What the address asks for: codes alone; what is none is as if it was not there. */
export function readAddress(search: Search): LawAddress {
  const one = (name: string) => [search[name]].flat()[0];
  const [answered, fact, why] = [one("answered"), one("fact"), one("why")];
  return {
    whatIf: [search.if ?? []].flat().slice(0, MOST),
    answered: answered && isInputFact(answered) ? answered : undefined,
    fact: fact && isInputFact(fact) ? fact : undefined,
    why: RULE_IDS.find((rule) => rule === why),
  };
}
