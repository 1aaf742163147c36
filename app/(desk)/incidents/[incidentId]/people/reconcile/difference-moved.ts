import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { DifferenceDecision } from "@/lib/db/generated/enums";
import { conflicting, type FormState, refused } from "@/lib/form-state";
import { conflictFields } from "@/lib/forms/conflict-fields";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { DECISIONS_OF } from "@/lib/reconciliation/agreed-people";
import { getDifference } from "@/lib/reconciliation/difference-queries";

type Late = {
  readonly form: FormData;
  readonly incidentId: string;
  readonly differenceId: string;
  readonly decision: DifferenceDecision;
  readonly reason: string;
};

/** What to say to a decision that came after somebody else's: both, field by field; null where it is gone. */
export async function differenceMoved(actor: UserActor, late: Late): Promise<FormState | null> {
  const { form, incidentId, differenceId, decision, reason } = late;
  const [t, difference] = await Promise.all([
    getTranslator("reconciliation"),
    getDifference(actor, { incidentId, differenceId }),
  ]);
  if (!difference) return null;
  const { version } = difference;
  // Undone meanwhile: there is nothing to choose between, and sending it again decides.
  if (!difference.decision || !difference.decidedAt)
    return { ...refused(form, t("problems.lists-changed")), instead: { version: String(version) } };
  const by = difference.decidedBy ?? t("moved.somebody");
  const at = formatTime(difference.decidedAt);
  const fields = conflictFields({
    mine: { decision, reason },
    theirs: { decision: difference.decision, reason: difference.reason ?? "" },
    label: (name) => t(name === "decision" ? "moved.decision" : "moved.reason"),
    say: (name, value) => {
      const code = DECISIONS_OF.maybe_same.find((one) => one === value);
      return name === "decision" && code ? t(`decisions.${code}`) : value;
    },
  });
  if (fields.length === 0) return refused(form, t("moved.same", { who: by, time: at }));
  return conflicting(form, { by, at, version, fields });
}
