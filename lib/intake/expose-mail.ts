import { compareRecipients, type PeopleOfList } from "./compare-lists";
import { expose } from "./expose";
import type { ExposedFile, Exposure } from "./exposure";
import { chooseMail } from "./mail/choose-mail";
import { describeMail } from "./mail/describe-mail";
import { domainOf } from "./mail/domains";
import type { Mail } from "./mail/mail";
import { readBodyFacts } from "./mistake/body-facts";
import { findSecret } from "./mistake/find-secret";
import { proposeMistake } from "./mistake/propose-mistake";
import type { Reading } from "./read-inside";
import { readAll } from "./read-list";
import { foldMail } from "./tables/fold-values";

export type MailContext = {
  file: ExposedFile;
  reading: Reading;
  ownDomain: string | undefined;
  listed: { own: PeopleOfList; other: PeopleOfList } | undefined;
};

/** What a mail exposed: the mail itself, or the one inside that it reports. */
export async function exposeMail(
  outer: Mail,
  { file, reading, ownDomain, listed }: MailContext,
): Promise<Exposure> {
  const chosen = chooseMail(outer, ownDomain && domainOf(ownDomain));
  const { mail, reportedBy } = chosen;
  const exposed = describeMail(chosen, ownDomain);
  if (outer.cutOff) reading.problems.push({ code: "cut-off", place: outer.cutOff });
  for (const cut of mail.files.filter(({ cutOff }) => cutOff))
    reading.problems.push({ code: "cut-off", place: cut.place });
  for (const place of mail.mixed) reading.problems.push({ code: "charset-unknown", place });

  const attachments = await readAll(mail.files, reading);
  // Mails that were attached to the one that went wrong were handed over with it.
  const nested = mail.nested.flatMap(({ files }) => files);
  const all = [...attachments, ...(await readAll(nested, reading))];
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
    attachments: all,
    reading,
    comparison,
    body: readBodyFacts(mail.text, mail.textPlace),
    partnerConfidential: isNobodys ? secret?.place : undefined,
    mistake: noneMeant
      ? {
          kind: "wrong_list",
          sign: "none-of-the-intended",
          place: exposed.recipients[0]?.place ?? mail.place,
        }
      : proposeMistake({ mail, exposed, reportedBy, files: all, secret: isNobodys ? secret : undefined }),
  });
}
