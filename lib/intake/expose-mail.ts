import { compareRecipients, type PeopleOfList } from "./compare-lists";
import { expose } from "./expose";
import type { ExposedFile, Exposure } from "./exposure";
import type { Chosen } from "./mail/choose-mail";
import { describeMail } from "./mail/describe-mail";
import type { Mail } from "./mail/mail";
import { readBodyFacts } from "./mistake/body-facts";
import { findSecret } from "./mistake/find-secret";
import { proposeMistake } from "./mistake/propose-mistake";
import { previewText } from "./preview";
import type { Inside, Reading } from "./read-inside";
import { readAll } from "./read-list";
import { foldMail } from "./tables/fold-values";

export type MailContext = {
  file: ExposedFile;
  /** Of the mail that went wrong. */
  files: readonly Inside[];
  reading: Reading;
  ownDomain: string | undefined;
  listed: { own: PeopleOfList; other: PeopleOfList } | undefined;
};

/** What a mail exposed: the mail itself, or the one inside that it reports. */
export async function exposeMail(
  { outer, chosen }: { readonly outer: Mail; readonly chosen: Chosen },
  { file, files, reading, ownDomain, listed }: MailContext,
): Promise<Exposure> {
  const { mail, reportedBy } = chosen;
  const exposed = describeMail(chosen, ownDomain);
  if (outer.cutOff) reading.problems.push({ code: "cut-off", place: outer.cutOff });
  for (const cut of mail.files.filter(({ cutOff }) => cutOff))
    reading.problems.push({ code: "cut-off", place: cut.place });
  for (const place of mail.mixed) reading.problems.push({ code: "charset-unknown", place });

  const attachments = await readAll(files, reading);
  const comparison =
    listed &&
    compareRecipients(
      exposed.recipients.map(({ address }) => foldMail(address)),
      listed.other,
    );
  const secret = findSecret(mail, exposed);
  const isNobodys = reading.people.people === 0;
  const noneMeant = comparison?.with === "intended" && comparison.intended === 0 && comparison.unintended > 1;
  return expose({
    file,
    mail: exposed,
    attachments,
    reading,
    comparison,
    text: previewText(mail.text),
    body: readBodyFacts(mail.text, mail.textPlace),
    partnerConfidential: isNobodys ? secret?.place : undefined,
    mistake: noneMeant
      ? {
          kind: "wrong_list",
          sign: "none-of-the-intended",
          place: exposed.recipients[0]?.place ?? mail.place,
        }
      : proposeMistake({
          mail,
          exposed,
          reportedBy,
          files: attachments,
          secret: isNobodys ? secret : undefined,
        }),
  });
}
