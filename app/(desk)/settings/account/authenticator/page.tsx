import { AuthenticatorForm } from "@/components/auth/authenticator-form";
import { readChallenge } from "@/lib/auth/challenges";
import { readTokenCookie } from "@/lib/auth/cookies";
import { requireActor } from "@/lib/auth/session";
import { totpAddress } from "@/lib/auth/totp";
import { getTranslator } from "@/lib/i18n/translator";
import { bindNewAuthenticator } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslator("auth"))("enrol.title") };
}

export default async function AuthenticatorPage() {
  const actor = await requireActor();
  const challenge = await readChallenge(await readTokenCookie("challenge"), "replace");
  const secret = challenge?.userId === actor.userId ? challenge.newSecret : null;
  const setup = secret ? { secret, address: totpAddress(secret, actor.email) } : null;
  return (
    <div className="max-w-120">
      <AuthenticatorForm action={bindNewAuthenticator} setup={setup} onward="/settings/account" />
    </div>
  );
}
