import "server-only";
import { correctionLabel, correctionWords } from "@/components/proposals/correction-words";
import { readValue, valueInUse } from "@/components/proposals/proposal-value";
import type { UserActor } from "@/lib/auth/actor";
import { conflicting, type FormState, type Instead, refused } from "@/lib/form-state";
import { conflictFields } from "@/lib/forms/conflict-fields";
import { formatTime } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { Correction } from "@/lib/proposals/correction";
import { type CorrectionValues, valuesOfCorrection, valuesOfRead } from "@/lib/proposals/form-values";
import type { ProposalView } from "@/lib/proposals/intake-file";
import { getDecision, getIntake } from "@/lib/proposals/queries";

type Late = {
  readonly form: FormData;
  readonly incidentId: string;
  readonly proposalId: string;
  /** What the form puts in the place of what was read; null takes it over as it is. */
  readonly correction: Correction | null;
};

/** What to say to a decision that came after somebody else's: both values, or who decided what and when. */
export async function decisionMoved(
  actor: UserActor,
  { form, correction, ...place }: Late,
): Promise<FormState> {
  const [t, items, locale, decision, intake] = await Promise.all([
    getTranslator("proposals"),
    getTranslator("facts"),
    getLocale(),
    getDecision(actor, place),
    getIntake(actor, place.incidentId),
  ]);
  const way = { href: `/incidents/${place.incidentId}/intake`, text: t("problems.again") };
  const proposals = intake?.files.flatMap((file) => file.proposals) ?? [];
  const proposal = proposals.find(({ id }) => id === place.proposalId);
  if (!proposal || !decision || proposal.state === "open")
    return { ...refused(form, t("problems.changedUnknown")), way };

  const { version, state, proposed } = proposal;
  const said = { who: decision.who, time: formatTime(decision.at) };
  const by = { by: said.who, at: said.time, version };
  const say = { t, items, locale };
  if (correction === null) {
    if (state !== "corrected") return { ...refused(form, t("moved.taken", said)), way };
    const [mineText, theirsText] = [readValue(say, proposed), valueInUse(say, proposal)];
    const field = { name: "use", label: t(`kinds.${proposed.kind}`), mine: "read", theirs: "decided" };
    return conflicting(form, { ...by, fields: [{ ...field, mineText, theirsText }] });
  }
  if (state === "taking") return refused(form, t("problems.being-written"));
  const theirs = valuesInForce(proposal);
  if (!theirs)
    return { ...refused(form, t("moved.leftUnknown", said)), instead: { version: String(version) } };
  const sides = comparable(proposed.kind, { mine: valuesOfCorrection(correction), theirs });
  const fields = conflictFields({
    mine: sides.mine,
    theirs: sides.theirs,
    label: (name) => correctionLabel(say, proposed.kind, name),
    say: (name, value) => correctionWords(say, proposal, { name, value }),
  });
  if (fields.length === 0) return { ...refused(form, t("moved.same", said)), way };
  return conflicting(form, { ...by, instead: sides.instead, fields });
}

function valuesInForce({ correction, proposed, addresses }: ProposalView): CorrectionValues | null {
  if (correction) return valuesOfCorrection(correction);
  return valuesOfRead(
    proposed,
    addresses.flatMap(({ isMeant }, at) => (isMeant ? [at] : [])),
  );
}

type Sides = { readonly mine: CorrectionValues; readonly theirs: CorrectionValues };

/** One choice where two fields say one thing: a number without a range, and whether there is anybody in Bcc. */
function comparable(
  kind: ProposalView["proposed"]["kind"],
  { mine, theirs }: Sides,
): Sides & { readonly instead: Instead } {
  const without = (name: string) => ({
    mine: { ...mine, [name]: "" },
    theirs: { ...theirs, [name]: "" },
  });
  if (kind === "people" && mine.known === mine.most && theirs.known === theirs.most)
    return { ...without("most"), instead: { most: "" } };
  if (kind === "bcc" && mine.is !== theirs.is)
    return { ...without("count"), instead: { count: mine.count ?? theirs.count ?? "" } };
  return { mine, theirs, instead: {} };
}
