import { AccountPassword } from "@/components/auth/account-password";
import { AccountSecondFactor } from "@/components/auth/account-second-factor";
import { AccountSessions } from "@/components/auth/account-sessions";
import { AccountWho } from "@/components/auth/account-who";
import { getOwnAccount } from "@/lib/auth/queries";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { beginAuthenticator, changeOwnPassword, endOtherSessions, endSession, renewCodes } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("auth"))("account.title") };
}

export default async function AccountPage() {
  const actor = await requireActor();
  const [account, t] = await Promise.all([getOwnAccount(actor), getTranslator("auth")]);
  return (
    <div className="flex max-w-176 flex-col gap-12">
      <h1 className="type-act">{t("account.title")}</h1>
      <AccountWho person={actor} group={account.group} />
      <AccountSecondFactor account={account} begin={beginAuthenticator} renewCodes={renewCodes} />
      <AccountPassword change={changeOwnPassword} email={actor.email} />
      <AccountSessions
        sessions={account.sessions}
        end={(sessionId) => endSession.bind(null, sessionId)}
        endOthers={endOtherSessions}
      />
    </div>
  );
}
