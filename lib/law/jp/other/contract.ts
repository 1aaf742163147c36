import type { FactName, Facts } from "../../case-facts";
import { applies, defineRule, doesNotApply, judgement, open } from "../../rule";
import { contract, practice, unfairCompetition } from "../../sources";
import { CHECKED, SINCE } from "../breach/in-force";

const cite = contract("秘密情報の定義・通知義務・期間・返還又は廃棄の証明");
const DUTY = ["contract_duty"] as const satisfies readonly FactName[];

/**
 * Telling company A that its secret reached company B: as the contract between A and us says. A contract that is
 * silent or unclear, and the lack of one, are for legal.
 */
export const contractTell = defineRule({
  id: "contract.tell",
  reads: ["partner_secret", "contract_duty", "contract.period_days"],
  uses: [],
  answers: {
    "tell-at-once": applies(cite),
    "tell-in-time": applies(cite),
    "no-duty": judgement(cite, practice("民法415条・709条")),
    unclear: judgement(cite),
    "no-secret": doesNotApply(cite),
    "secret-unknown": open(["partner_secret"], cite),
    "contract-unread": open(DUTY, cite),
  },
  versions: [{ from: SINCE, checkedOn: CHECKED, decide }],
});

function decide({ partner_secret: isSecret, contract_duty: duty }: Facts) {
  if (isSecret === false) return "no-secret";
  if (isSecret === undefined) return "secret-unknown";
  if (duty === undefined) return "contract-unread";
  if (duty === "at-once") return "tell-at-once";
  if (duty === "period") return "tell-in-time";
  return duty === "none" ? "no-duty" : "unclear";
}

/** Whether a trade secret (営業秘密) is at stake: kept secret, useful, not public. Quick recall protects it. */
export const contractSecret = defineRule({
  id: "contract.secret",
  reads: ["partner_secret"],
  uses: [],
  answers: {
    "perhaps-trade-secret": judgement(unfairCompetition("2条6項"), practice("2条1項8号・9号")),
    "no-secret": doesNotApply(unfairCompetition("2条6項")),
    "secret-unknown": open(["partner_secret"], unfairCompetition("2条6項")),
  },
  versions: [
    {
      from: SINCE,
      checkedOn: CHECKED,
      decide: ({ partner_secret: isSecret }) => {
        if (isSecret === undefined) return "secret-unknown";
        return isSecret ? "perhaps-trade-secret" : "no-secret";
      },
    },
  ],
});
