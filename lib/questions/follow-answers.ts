import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Incident } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { type FactDraft, saySame, unknownFact } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";
import { defaultTitle, isDefaultTitle, type TitleCode } from "@/lib/incidents/default-title";
import { HAPPENED } from "@/lib/incidents/happened";
import { factsOf } from "./facts-of";
import { keepStated } from "./keep-stated";
import { type Answers, codeOf, type KnownFacts } from "./question";

const MISTAKES = ["wrong_recipient", "wrong_attachment", "cc_instead_of_bcc", "wrong_list"] as const;

/** What follows from answers, before and after one of them was given. */
export type Change = { readonly before: readonly FactDraft[]; readonly after: readonly FactDraft[] };

export function changeOf(before: Answers, after: Answers, facts: KnownFacts): Change {
  return { before: factsOf(before, facts), after: factsOf(after, facts) };
}

/** The facts that an answer changed; what follows no more is not known any more. */
export function changedFacts({ before, after }: Change): FactDraft[] {
  const earlier = new Map(before.map((fact) => [fact.name, fact]));
  const changed = after.filter((fact) => {
    const was = earlier.get(fact.name);
    return !was || !saySame(was, fact);
  });
  const names = new Set(after.map(({ name }) => name));
  return [...changed, ...before.filter(({ name }) => !names.has(name)).map(({ name }) => unknownFact(name))];
}

/** The title that the answers give: the mistake where it is known, else what happened; null while neither is. */
function titleOf(answers: Answers): TitleCode | null {
  const situation = { answers, facts: new Map() };
  const happened = codeOf(situation, "happened");
  const mistake = happened === "mail" ? codeOf(situation, "mail_mistake") : null;
  return MISTAKES.find((code) => code === mistake) ?? HAPPENED.find((code) => code === happened) ?? null;
}

type Following = {
  readonly incident: Incident;
  /** The question that was answered. */
  readonly question: string;
  readonly keys: IncidentKeys;
  readonly answers: Answers;
  readonly change: Change;
};

/** Facts, times, title and restriction of the incident, after an answer was kept. */
export async function followAnswers(work: Work, actor: Actor, following: Following): Promise<void> {
  const { incident, question, keys, answers, change } = following;
  const changed = changedFacts(change);
  const standing = await work.tx.fact.findMany({
    where: {
      AND: [
        { incidentId: incident.id, source: "responder", evidenceId: null, supersededBy: { none: {} } },
        { name: { in: changed.map(({ name }) => name) } },
      ],
    },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  });
  const facts = keepStated(changed, { question, answers, before: change.before, standing });
  await recordFacts(work, facts, {
    incidentId: incident.id,
    keys,
    source: "responder",
    recordedById: actor.userId,
  });

  const title = titleOf(answers);
  const becomesRestricted = title === "insider" && !incident.isRestricted;
  const [occurred, known] = ["occurred_at", "discovered_at"].map((name) =>
    facts.find((fact) => fact.name === name),
  );
  const data = {
    ...(occurred && { occurredAt: occurred.instant ?? null }),
    ...(known && { knownAt: known.instant ?? null }),
    ...(title && isDefaultTitle(incident.title) && { title: defaultTitle(title) }),
    ...(becomesRestricted && { isRestricted: true }),
  };
  if (Object.keys(data).length === 0) return;
  await work.tx.incident.update({
    where: { id: incident.id },
    data: { ...data, version: { increment: 1 } },
  });
  if (becomesRestricted) await restrict(work, actor, incident.id);
}

/** From now on only its named members see it, so whoever answers must be one of them. */
export async function restrict(work: Work, actor: Actor, incidentId: string): Promise<void> {
  const named = { incidentId, userId: actor.userId ?? "", removedAt: null };
  if (actor.kind === "user" && !(await work.tx.incidentMember.findFirst({ where: named }))) {
    await work.tx.incidentMember.create({
      data: {
        id: randomUUID(),
        incidentId,
        userId: actor.userId,
        relation: actor.roles.includes("legal") ? "legal" : "member",
        addedById: actor.userId,
        addedAt: work.now,
      },
    });
  }
  work.record({ type: "incident.restricted", incidentId, data: { because: "insider" } });
}
