import type { ExposedAddress, Exposure } from "@/lib/intake/exposure";
import type { Place } from "@/lib/intake/intake-error";
import { visibleOf } from "@/lib/intake/mail/visible-addresses";
import type { FileKind } from "@/lib/intake/sniff-kind";
import { maskCell, maskInText, maskMail, maskName } from "@/lib/people/mask";
import { recipientsOf } from "./recipients-of";

const SHOWN_ADDRESSES = 5;

/** An address as it is drawn: name and address, each masked unless it was revealed. */
export type ShownAddress = { readonly name: string; readonly address: string };
export type ShownAddresses = { readonly shown: readonly ShownAddress[]; readonly more: number };

export type MailView = {
  readonly sender: ShownAddress;
  /** ISO instant. */
  readonly sentAt: string | undefined;
  readonly to: ShownAddresses;
  readonly cc: ShownAddresses;
  readonly bcc: ShownAddresses;
  readonly showsBcc: boolean;
  readonly own: number;
  readonly subject: string;
  readonly text: string;
  readonly reportedBy: {
    readonly subject: string;
    readonly sender: ShownAddress;
    readonly sentAt: string | undefined;
  } | null;
};

export type AttachmentView = {
  readonly fileName: string;
  readonly kind: FileKind;
  readonly place: Place;
  readonly size: number;
  readonly sha256: string;
  readonly isLocked: boolean;
};

export type TableView = {
  readonly fileName: string;
  readonly place: Place;
  readonly sheet: string | undefined;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly moreColumns: number;
  readonly rowCount: number;
};

export type ContentView = {
  readonly kind: FileKind;
  readonly mail: MailView | null;
  readonly attachments: readonly AttachmentView[];
  readonly tables: readonly TableView[];
  /** What a zip holds, where the file is one. */
  readonly entries: Exposure["file"]["entries"];
  readonly problems: Exposure["problems"];
};

/** What a page shows of a file: names, addresses and cells masked, unless `isRevealed`. */
export function contentView(
  exposure: Exposure,
  { ownDomains, isRevealed }: { readonly ownDomains: readonly string[]; readonly isRevealed: boolean },
): ContentView {
  const { mail, file, attachments, problems } = exposure;
  return {
    kind: file.kind,
    mail: mail ? mailView(exposure, ownDomains, isRevealed) : null,
    attachments: attachments
      .filter(({ inline }) => !inline)
      .map(({ fileName, kind, place, size, sha256, encrypted }) => ({
        fileName,
        kind,
        place,
        size,
        sha256,
        isLocked: encrypted,
      })),
    tables: tablesView(exposure, isRevealed),
    entries: file.entries,
    problems,
  };
}

function mailView(exposure: Exposure, ownDomains: readonly string[], isRevealed: boolean): MailView | null {
  const { mail, preview } = exposure;
  if (!mail) return null;
  const { recipients, own } = recipientsOf(mail, ownDomains);
  const named = recipients.map(({ displayName }) => displayName).slice(0, 200);
  const of = (header: ExposedAddress["header"]) =>
    shownAddresses(
      recipients.filter((recipient) => recipient.header === header),
      isRevealed,
    );
  return {
    // Who sent it is of the own house.
    sender: { name: mail.senderName, address: mail.sender },
    sentAt: mail.sentAt,
    to: of("to"),
    cc: of("cc"),
    bcc: of("bcc"),
    showsBcc: mail.showsBcc,
    own,
    subject: isRevealed ? mail.subject : maskInText(mail.subject, named),
    text: isRevealed ? preview.text : maskInText(preview.text, named),
    reportedBy:
      (mail.reportedBy && {
        subject: mail.reportedBy.subject,
        sender: shownAddress(mail.reportedBy.senderName, mail.reportedBy.sender, isRevealed),
        sentAt: mail.reportedBy.sentAt,
      }) ||
      null,
  };
}

const shownAddress = (name: string, address: string, isRevealed: boolean): ShownAddress =>
  isRevealed
    ? { name, address }
    : { name: name.includes("@") ? maskMail(name) : maskName(name), address: maskMail(address) };

function shownAddresses(addresses: readonly ExposedAddress[], isRevealed: boolean): ShownAddresses {
  const shown = addresses.slice(0, SHOWN_ADDRESSES);
  return {
    shown: shown.map(({ displayName, address }) => shownAddress(displayName, address, isRevealed)),
    more: addresses.length - shown.length,
  };
}

function tablesView({ preview, file, attachments }: Exposure, isRevealed: boolean): TableView[] {
  const profiles = [file, ...attachments].flatMap(({ tables }) => tables);
  return preview.tables.map(({ place, fileName, headings, rows, moreColumns }) => {
    const profile = profiles.find(
      (each) =>
        each.place.file === place.file && each.place.part === place.part && each.place.sheet === place.sheet,
    );
    const itemAt = (at: number) => profile?.columns.find(({ index }) => index === at)?.item;
    const shown = (cells: readonly string[]) =>
      isRevealed ? cells : cells.map((cell, at) => maskCell(cell, itemAt(at)));
    return {
      fileName,
      place,
      sheet: place.sheet,
      headings,
      rows: rows.map(shown),
      moreColumns,
      rowCount: profile?.rows ?? rows.length,
    };
  });
}

/** The addresses that a person can tick one by one, in the order in which a correction names them. */
export function tickableAddresses(
  exposure: Exposure,
  kind: "recipients" | "visible_addresses",
  { ownDomains, isRevealed }: { readonly ownDomains: readonly string[]; readonly isRevealed: boolean },
): readonly (ShownAddress & { readonly isMeant: boolean })[] {
  const { mail, comparison } = exposure;
  if (!mail) return [];
  const { recipients } = recipientsOf(mail, ownDomains);
  const meant = new Set(
    comparison?.with === "intended" ? comparison.meant.map((at) => mail.recipients[at]?.address) : [],
  );
  const listed = kind === "recipients" ? recipients : visibleOf(recipients);
  return listed.map(({ displayName, address, identifiesPerson }) => ({
    ...shownAddress(displayName, address, isRevealed),
    isMeant: kind === "recipients" ? !meant.has(address) : identifiesPerson,
  }));
}
