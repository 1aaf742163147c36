import "server-only";
import { terminalActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { createOrganisation } from "@/lib/organisation/create-organisation";
import { inviteUser } from "@/lib/organisation/invite-user";
import { hasOrganisation } from "@/lib/organisation/queries";
import { renewPasswordLink } from "@/lib/organisation/renew-password-link";
import { resetSecondFactor } from "@/lib/organisation/reset-second-factor";

type Request = {
  readonly email: string;
  readonly name: string;
  readonly organisation?: string | undefined;
  readonly resetSecondFactor: boolean;
};

/** The path of the set-password link, where one was made, and what to tell the person at the terminal. */
export type Appointed = { readonly path: string | null; readonly said: readonly string[] };

const ORGANISATION_NAME = "組織名を設定してください";
const linkPath = (token: string | null) => (token ? `/set-password/${token}` : null);

/** Makes the first admin, one more, or a new link for somebody who is there already; recorded as the terminal. */
export async function appointAdmin(request: Request): Promise<Appointed> {
  if (!(await hasOrganisation())) {
    const result = await createOrganisation(terminalActor, {
      name: request.organisation ?? ORGANISATION_NAME,
      adminName: request.name,
      adminEmail: request.email,
    });
    if (result.ok) {
      const rename = request.organisation ? [] : ["Give the organisation its name on the settings page."];
      return {
        path: linkPath(result.value.token),
        said: [`Made the organisation and its first admin, ${request.email}.`, ...rename, VALID],
      };
    }
  }
  const known = await db.user.findUnique({ where: { email: request.email } });
  return known ? forKnown(known, request) : oneMore(request);
}

const VALID = "The link works once, within 72 hours. Whoever has it sets the password:";

async function oneMore({ email, name, organisation }: Request): Promise<Appointed> {
  const rest = { roles: ["admin" as const], grants: [], groupId: null, language: null };
  const result = await inviteUser(terminalActor, { email, name, ...rest });
  if (!result.ok) return { path: null, said: [`${email} could not be added. Try again.`] };
  const kept = organisation ? ["There is an organisation already; its name was not changed."] : [];
  return { path: linkPath(result.value.token), said: [`Made one more admin, ${email}.`, ...kept, VALID] };
}

type Known = { id: string; roles: readonly string[]; disabledAt: Date | null };

async function forKnown({ id, roles, disabledAt }: Known, request: Request): Promise<Appointed> {
  if (disabledAt) {
    const sentence = `${request.email} is disabled. An admin enables people again on the people page; nothing was changed.`;
    return { path: null, said: [sentence] };
  }
  const said = [`${request.email} is known already: older links have ended, roles and name are unchanged.`];
  if (!roles.includes("admin")) said.push("This person is not an admin. An admin can change that.");
  if (request.resetSecondFactor) {
    const reset = await resetSecondFactor(terminalActor, { userId: id });
    said.push(
      reset.ok ? "The authenticator app was forgotten." : "There was no authenticator app to forget.",
    );
  }
  const result = await renewPasswordLink(terminalActor, { userId: id });
  return result.ok
    ? { path: linkPath(result.value.token), said: [...said, VALID] }
    : { path: null, said: [`${request.email} was changed at the same moment. Try again.`] };
}
