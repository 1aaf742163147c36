import { redirect } from "next/navigation";
import { AuthenticatorForm } from "@/components/auth/authenticator-form";
import { PublicShell } from "@/components/frame/public-shell";
import { readChallenge } from "@/lib/auth/challenges";
import { readTokenCookie } from "@/lib/auth/cookies";
import { currentActor } from "@/lib/auth/session";
import { totpAddress } from "@/lib/auth/totp";
import { getTranslator } from "@/lib/i18n/translator";
import { switchLanguage } from "../../switch-language";
import { enrol } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("auth"))("enrol.title") };
}

export default async function EnrolPage() {
  const challenge = await readChallenge(await readTokenCookie("challenge"), "enrol");
  const secret = challenge?.newSecret;
  if (!secret && !(await currentActor())) redirect("/sign-in");
  const setup = challenge && secret ? { secret, address: totpAddress(secret, challenge.email) } : null;
  return (
    <PublicShell switchLanguage={switchLanguage} help="/help" home="/sign-in">
      <AuthenticatorForm action={enrol} setup={setup} onward="/" />
    </PublicShell>
  );
}
