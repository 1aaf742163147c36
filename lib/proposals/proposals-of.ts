import type { DataItem } from "@/lib/db/generated/enums";
import type { ExposedMail, Exposure } from "@/lib/intake/exposure";
import type { Place } from "@/lib/intake/intake-error";
import { visibleOf } from "@/lib/intake/mail/visible-addresses";
import { financialCode } from "./financial-code";
import { type PlacedProposal, PROPOSAL_ORDER, type Proposed } from "./proposed";
import { recipientsOf } from "./recipients-of";

type Options = {
  /** The organisation's own mail domains, set aside beside that of From. */
  readonly ownDomains: readonly string[];
  /** The file was taken out of a locked one: the mail around it has been proposed already. */
  readonly isPart?: boolean;
};

const FEW = 5;

/**
 * What one file tells, each thing once with the places it came from, in the order of the page. Nothing is proposed
 * that the file does not show; what it cannot show (Bcc in a received mail) is a proposal too.
 */
export function proposalsOf(exposure: Exposure, { ownDomains, isPart = false }: Options): PlacedProposal[] {
  const found = [
    ...ofMistake(exposure),
    ...(exposure.mail && !isPart ? ofMail(exposure, exposure.mail, ownDomains) : []),
    ...ofContent(exposure),
    ...ofFiles(exposure),
  ];
  return found.sort(
    (one, other) => PROPOSAL_ORDER.indexOf(one.proposed.kind) - PROPOSAL_ORDER.indexOf(other.proposed.kind),
  );
}

const placed = (proposed: Proposed, ...places: readonly Place[]): PlacedProposal => ({
  proposed,
  places: places.slice(0, FEW),
});

function ofMistake({ mistake }: Exposure): PlacedProposal[] {
  return mistake
    ? [placed({ kind: "mistake", mistake: mistake.kind, sign: mistake.sign }, mistake.place)]
    : [];
}

function ofMail(exposure: Exposure, mail: ExposedMail, ownDomains: readonly string[]): PlacedProposal[] {
  const { place, sender, senderName, sentAt, ownDomain, showsBcc } = mail;
  const { recipients, own } = recipientsOf(mail, ownDomains);
  const visible = visibleOf(recipients);
  const identifying = visible.filter(({ identifiesPerson }) => identifiesPerson);
  const found: PlacedProposal[] = [];
  if (sender)
    found.push(placed({ kind: "sender", address: sender, name: senderName }, { ...place, header: "from" }));
  if (sentAt) found.push(placed({ kind: "occurred_at", at: sentAt }, { ...place, header: "date" }));
  if (!showsBcc) found.push(placed({ kind: "bcc" }, { ...place, header: "bcc" }));
  const bcc = recipients.filter(({ header }) => header === "bcc").length;
  const { comparison } = exposure;
  const intended = comparison?.with === "intended" ? comparison.intended : undefined;
  found.push(
    placed(
      { kind: "recipients", outside: recipients.length - (intended ?? 0), bcc, own, ownDomain, intended },
      ...recipients.map((recipient) => recipient.place),
    ),
  );
  if (exposure.mistake?.kind === "cc_instead_of_bcc") {
    const counts = { visible: visible.length, identifying: identifying.length };
    found.push(placed({ kind: "visible_addresses", ...counts }, ...visible.map((address) => address.place)));
  }
  return found;
}

function ofContent(exposure: Exposure): PlacedProposal[] {
  const { people, rows, specialCare, propertyRisk, partnerConfidential, file, attachments } = exposure;
  const tables = [file, ...attachments].flatMap((each) => each.tables);
  const items = itemsOf(exposure);
  const found: PlacedProposal[] = [];
  if (people !== undefined && people > 0)
    found.push(placed({ kind: "people", people, rows: rows ?? people }, ...tables.map(({ place }) => place)));
  if (items.length > 0)
    found.push(placed({ kind: "data_items", items }, ...tables.map(({ place }) => place)));
  if (partnerConfidential) found.push(placed({ kind: "partner_secret" }, partnerConfidential));
  if (tables.length === 0 && !exposure.mail) return found;

  const myNumber = tables.flatMap(({ columns }) => columns).find(({ item }) => item === "my_number");
  const sawAll = [file, ...attachments].every(({ lookedInto }) => lookedInto);
  const whole = tables.map(({ place }) => place);
  found.push(
    placed(
      { kind: "special_care", found: specialCare === undefined ? null : specialCare !== false },
      ...(specialCare ? [specialCare] : whole),
    ),
    placed(
      { kind: "financial_data", code: financialCode(exposure) },
      ...(propertyRisk ? [propertyRisk] : whole),
    ),
    placed(
      { kind: "my_number", found: myNumber ? true : sawAll ? false : null },
      ...(myNumber ? [myNumber.place] : whole),
    ),
  );
  return found;
}

/** Of tables their columns; where addresses were shown to all, these are the data. */
function itemsOf({ dataItems, mail, mistake }: Exposure): DataItem[] {
  const items = new Set<DataItem>(dataItems);
  if (mail && mistake?.kind === "cc_instead_of_bcc") {
    const visible = visibleOf(mail.recipients);
    items.add("email");
    if (visible.some(({ displayName }) => displayName.trim() !== "")) items.add("name");
  }
  return [...items];
}

function ofFiles({ file, attachments }: Exposure): PlacedProposal[] {
  const shown = attachments.filter(({ inline }) => !inline);
  const locked = [file, ...attachments].filter(({ encrypted }) => encrypted);
  const found: PlacedProposal[] = [];
  if (shown.length > 0) {
    const files = shown.map(({ fileName, size, sha256 }) => ({ fileName, size, sha256 }));
    found.push(placed({ kind: "attachments", files }, ...shown.map(({ place }) => place)));
  }
  if (locked.length > 0) {
    const names = locked.map(({ fileName }) => fileName);
    found.push(placed({ kind: "encryption", names }, ...locked.map(({ place }) => place)));
  }
  return found;
}
