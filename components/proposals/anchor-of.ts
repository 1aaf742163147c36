import type { ProposalView } from "@/lib/proposals/intake-file";

/** The parts of a file as it is drawn, where a proposal can come from. */
export const ANCHORS = [
  "from",
  "date",
  "to",
  "cc",
  "bcc",
  "subject",
  "text",
  "files",
  "columns",
  "findings",
] as const;
export type Anchor = (typeof ANCHORS)[number];

const HEADERS: readonly Anchor[] = ["from", "date", "to", "cc", "bcc", "subject"];

/** At which part of the file the number of a proposal stands. */
export function anchorOf({ proposed, places }: Pick<ProposalView, "proposed" | "places">): Anchor {
  const [place] = places;
  switch (proposed.kind) {
    case "sender":
      return "from";
    case "occurred_at":
      return "date";
    case "bcc":
      return "bcc";
    case "people":
    case "attachments":
    case "encryption":
      return "files";
    case "data_items":
      return place?.header ? "to" : "columns";
    case "special_care":
    case "financial_data":
    case "my_number":
      return "findings";
    case "recipients":
    case "visible_addresses":
    case "mistake":
    case "partner_secret":
      if (place?.file) return "files";
      return HEADERS.find((header) => header === place?.header) ?? (place?.header ? "to" : "text");
  }
}
