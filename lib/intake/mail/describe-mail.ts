import type { ExposedAddress, ExposedMail, ReportingMail } from "../exposure";
import { namesPerson } from "../names/person-address";
import { isPersonDisplayName } from "../names/person-display-name";
import { foldMail } from "../tables/fold-values";
import type { Chosen } from "./choose-mail";
import { domainOf, isOwn, isProvider } from "./domains";
import type { Mail, PlacedMailbox } from "./mail";

/** Who sent the mail to whom, with the own domain set aside: the given one, or that of From. */
export function describeMail({ mail, reportedBy }: Chosen, given: string | undefined): ExposedMail {
  const sender = mail.from?.address ?? "";
  const senderDomain = domainOf(sender);
  const ownDomain = given
    ? domainOf(given)
    : senderDomain && !isProvider(senderDomain)
      ? senderDomain
      : undefined;
  return {
    subject: mail.subject,
    sender,
    senderName: nameBeside(mail.from),
    sentAt: mail.sentAt,
    place: mail.place,
    nested: reportedBy !== undefined,
    reportedBy: reportedBy && reportingMail(reportedBy),
    ownDomain,
    ownAddresses: countOwn(mail, ownDomain, foldMail(sender)),
    recipients: outsiders(mail, ownDomain, foldMail(sender)),
    showsBcc: mail.bcc.length > 0,
  };
}

function reportingMail({ subject, from, sentAt, receivedAt }: Mail): ReportingMail {
  return { subject, sender: from?.address ?? "", senderName: nameBeside(from), sentAt, receivedAt };
}

/** Programs write the address a second time where there is no name. */
function nameBeside(mailbox: PlacedMailbox | undefined): string {
  const { displayName = "", address = "" } = mailbox ?? {};
  return displayName.toLowerCase() === address.toLowerCase() ? "" : displayName;
}

function countOwn({ to, cc, bcc }: Mail, ownDomain: string | undefined, sender: string): number {
  const folded = [...to, ...cc, ...bcc].map(({ address }) => foldMail(address));
  return new Set(folded.filter((address) => address !== sender && isOwn(domainOf(address), ownDomain))).size;
}

function outsiders(mail: Mail, ownDomain: string | undefined, sender: string): readonly ExposedAddress[] {
  const found = new Map<string, ExposedAddress>();
  const add = (header: ExposedAddress["header"], mailboxes: readonly PlacedMailbox[]) => {
    for (const { address, displayName, place } of mailboxes) {
      const folded = foldMail(address);
      if (folded === "" || folded === sender || isOwn(domainOf(folded), ownDomain)) continue;
      const identifiesPerson =
        isPersonDisplayName(displayName) || namesPerson(folded.slice(0, folded.lastIndexOf("@")));
      const before = found.get(folded);
      if (!before) found.set(folded, { address, displayName, header, place, identifiesPerson });
      // The same address twice, once with its name: everyone saw the name.
      else if (identifiesPerson && !before.identifiesPerson && header !== "bcc")
        found.set(folded, { ...before, displayName, identifiesPerson });
    }
  };
  add("to", mail.to);
  add("cc", mail.cc);
  add("bcc", mail.bcc);
  return [...found.values()];
}
