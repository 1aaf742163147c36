import type { UserActor } from "@/lib/auth/actor";
import type { Relation } from "@/lib/db/generated/enums";
import type { GuideRole } from "./steps";

type Member = { readonly userId: string; readonly relation: Relation };

const BY_RELATION: { readonly [Name in Relation]?: GuideRole } = {
  responder: "responder",
  supervisor: "supervisor",
  deputy: "supervisor",
  legal: "legal",
  member: "responder",
  hr: "responder",
  reporter: "reporter",
};

/**
 * As what somebody reads the guide: by how they are named in the incident, responders first, else by what they are.
 * Whoever was asked to decide reads it as the supervisor, also without being one.
 */
export function roleOf(
  { userId, roles }: Pick<UserActor, "userId" | "roles">,
  members: readonly Member[],
): GuideRole {
  const relations = members.filter((member) => member.userId === userId).map(({ relation }) => relation);
  const ORDER: readonly Relation[] = [
    "responder",
    "supervisor",
    "deputy",
    "legal",
    "member",
    "hr",
    "reporter",
  ];
  const named = ORDER.find((relation) => relations.includes(relation));
  const byName = named && BY_RELATION[named];
  if (byName) return byName;
  return roles.includes("legal") ? "legal" : "management";
}
