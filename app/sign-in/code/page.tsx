import { redirect } from "next/navigation";
import { SecondStep } from "@/components/auth/second-step";
import { PublicShell } from "@/components/frame/public-shell";
import { readChallenge } from "@/lib/auth/challenges";
import { readTokenCookie } from "@/lib/auth/cookies";
import { ownPath } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { switchLanguage } from "../../switch-language";
import { confirmCode } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("auth"))("code.title") };
}

export default async function CodePage({ searchParams }: PageProps<"/sign-in/code">) {
  const { next } = await searchParams;
  if (!(await readChallenge(await readTokenCookie("challenge"), "code"))) redirect("/sign-in");
  return (
    <PublicShell switchLanguage={switchLanguage} help="/help" home="/sign-in">
      <SecondStep kind="code" action={confirmCode} next={ownPath(next)} />
    </PublicShell>
  );
}
