import "server-only";
import { assertCan, type UserActor } from "@/lib/auth/actor";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { readEnv } from "@/lib/env";
import { done } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import { queueMail } from "./queue-mail";

/** A mail to the own address, to see whether mail arrives. Answers its id. */
export async function sendTestMail(
  actor: UserActor,
  { locale }: { locale: Locale },
  submission: Submission = {},
) {
  assertCan(actor, "organisation.manage");
  const t = translatorFor(locale, "mail");

  return unitOfWork<{ mailId: string }, never>(
    actor,
    async (work) => {
      const mailId = await queueMail(work, {
        purpose: "test",
        to: actor.email,
        subject: t("test.subject"),
        text: t("test.text", { url: readEnv().url }),
      });
      work.record({ type: "mail.test-requested", data: { mailId } });
      return done({ mailId });
    },
    onceFor("mail.send-test", {}, submission),
  );
}
