import type { Exposure, Proposal, ProposalField } from "./exposure";
import type { Place } from "./intake-error";

/** Everything that was read as one list, each thing with the place it came from. */
export function makeProposals(exposure: Omit<Exposure, "proposals">): readonly Proposal[] {
  const found: Proposal[] = [];
  const add = (field: ProposalField, value: string | undefined, place: Place) => {
    if (value) found.push({ field, value, place });
  };
  const { mail, file, attachments } = exposure;
  if (mail) {
    add("sender", mail.sender, { ...mail.place, header: "from" });
    add("subject", mail.subject, { ...mail.place, header: "subject" });
    add("own_domain", mail.ownDomain, { ...mail.place, header: "from" });
    for (const { address, header, place } of mail.recipients)
      add(header === "bcc" ? "recipient" : "visible_address", address, place);
    for (const { fileName, place, inline } of attachments) if (!inline) add("attachment", fileName, place);
  }
  for (const { place, rows, columns, dataItems } of [file, ...attachments].flatMap(({ tables }) => tables)) {
    add("rows", String(rows), place);
    for (const item of dataItems)
      add("data_item", item, columns.find((column) => column.item === item)?.place ?? place);
  }
  if (exposure.specialCare) add("special_care", "true", exposure.specialCare);
  if (exposure.propertyRisk) add("property_risk", "true", exposure.propertyRisk);
  if (exposure.partnerConfidential) add("partner_confidential", "true", exposure.partnerConfidential);
  if (exposure.mistake) add("mistake", exposure.mistake.kind, exposure.mistake.place);
  return found;
}
