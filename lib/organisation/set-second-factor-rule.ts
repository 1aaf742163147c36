import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { lockRights } from "./lock-rights";
import type { SetSecondFactorRuleInput } from "./schema";

/**
 * Whether a password alone signs in. Only a demonstration may do without the second factor. Sessions begun with a
 * password alone open nothing from the moment on at which it is required again.
 */
export async function setSecondFactorRule(
  actor: Actor,
  { rule }: SetSecondFactorRuleInput,
  submission: Submission = {},
) {
  return unitOfWork(
    actor,
    async (work) => {
      await lockRights(work, actor, "organisation.manage");
      const { isDemo, secondFactor } = await work.tx.organisation.findUniqueOrThrow({ where: { id: 1 } });
      if (rule === "lifted" && !isDemo) return refuse("not-a-demo");
      if (rule === secondFactor) return refuse("nothing-changed");

      await work.tx.organisation.update({ where: { id: 1 }, data: { secondFactor: rule } });
      work.record({ type: "second-factor.rule-changed", data: { rule } });
      return done(null);
    },
    onceFor("second-factor.set-rule", { rule }, submission),
  );
}
