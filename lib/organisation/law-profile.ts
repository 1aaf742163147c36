import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { LawProfile, Prisma } from "@/lib/db/generated/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { type Facts, VALUES } from "@/lib/law/case-facts";
import { PROFILE_FIELDS, type ProfileInput } from "./profile-fields";

/** What the organisation is before the law; null where nobody has said anything yet. Throws `Forbidden` without profile.manage. */
export async function getLawProfile(
  actor: Actor,
): Promise<(LawProfile & { changedBy: string | null }) | null> {
  assertCan(actor, "profile.manage");
  const profile = await db.lawProfile.findUnique({ where: { id: 1 } });
  if (!profile) return null;
  const by = profile.changedById
    ? await db.user.findUnique({ where: { id: profile.changedById }, select: { name: true } })
    : null;
  return { ...profile, changedBy: by?.name ?? null };
}

/** The same as facts of the law; what is not known is absent. */
export function profileFacts(profile: Pick<LawProfile, (typeof PROFILE_FIELDS)[number]> | null): Facts {
  if (!profile) return {};
  const known = (answer: LawProfile["privacyMark"]) => (answer === "unknown" ? undefined : answer === "yes");
  return {
    ...(profile.isAdministrativeOrgan === "yes" && { role: "administrative_organ" as const }),
    sector: VALUES.sector.find((code) => code === profile.sector),
    privacy_mark: known(profile.privacyMark),
    medical_institution: known(profile.medicalInstitution),
    critical_infrastructure: known(profile.criticalInfrastructure),
  };
}

/** Inside a unit of work or a page that has found its incident. */
export async function loadProfileFacts(tx: Pick<Prisma.TransactionClient, "lawProfile">): Promise<Facts> {
  return profileFacts(await tx.lawProfile.findUnique({ where: { id: 1 } }));
}

/**
 * Says what the organisation is before the law. Every incident is judged by it from then on, those that are open too.
 * Refuses `profile-changed` and `nothing-changed`. Throws `Forbidden` without profile.manage.
 */
export async function changeLawProfile(actor: Actor, input: ProfileInput, submission: Submission = {}) {
  assertCan(actor, "profile.manage");
  const { version, ...said } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const before = await work.tx.lawProfile.findUnique({ where: { id: 1 } });
      if ((before?.version ?? 0) !== version) return refuse("profile-changed");
      const fields = PROFILE_FIELDS.filter(
        (name) => (before?.[name] ?? "unknown") !== (said[name] ?? "unknown"),
      );
      if (fields.length === 0) return refuse("nothing-changed");
      const data = { ...said, changedById: actor.userId, changedAt: work.now };
      if (before) {
        const where = { id: 1, version };
        const { count } = await work.tx.lawProfile.updateMany({
          where,
          data: { ...data, version: { increment: 1 } },
        });
        if (count === 0) return refuse("profile-changed");
      } else {
        const first = [{ ...data, id: 1, version: 1 }];
        const { count } = await work.tx.lawProfile.createMany({ data: first, skipDuplicates: true });
        if (count === 0) return refuse("profile-changed");
      }
      work.record({ type: "law-profile.changed", data: { fields } });
      return done(null);
    },
    onceFor("law-profile.change", input, submission),
  );
}
