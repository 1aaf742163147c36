import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import { correctedProposal } from "@/lib/proposals/corrected";
import type { ProposalView } from "@/lib/proposals/intake-file";
import type { Proposed } from "@/lib/proposals/proposed";

type Say = { readonly t: Translator<"proposals">; readonly locale: Locale };

/** What was read, in a few words. */
export function readValue({ t, locale }: Say, proposed: Proposed): string {
  switch (proposed.kind) {
    case "mistake":
      return t(`mistakes.${proposed.mistake}`);
    case "people":
      return t("values.people", { count: proposed.people });
    case "bcc":
      return t("values.notKnown");
    case "recipients":
      return proposed.outside === 0
        ? t("values.noOutside")
        : t("values.outside", { count: proposed.outside });
    case "visible_addresses":
      return t("values.visible", { visible: proposed.visible, identifying: proposed.identifying });
    case "data_items":
      return t("values.items", { count: proposed.items.length });
    case "special_care":
    case "my_number":
      if (proposed.found === null) return t("values.notKnown");
      return proposed.found ? t("values.included") : t("values.notFound");
    case "financial_data":
      return t(`financial.${proposed.code ?? "unknown"}`);
    case "partner_secret":
      return t("values.secret");
    case "occurred_at":
      return formatInstant(new Date(proposed.at), locale);
    case "sender":
      return proposed.name || proposed.address;
    case "attachments":
      return t("values.files", { count: proposed.files.length });
    case "encryption":
      return t("values.password");
  }
}

/** The value that counts: as it was read, or as somebody corrected it. */
export function valueInUse(say: Say, { proposed, correction }: ProposalView): string {
  const { t } = say;
  if (!correction) return readValue(say, proposed);
  switch (correction.kind) {
    case "people": {
      const { known, most } = correction;
      return known === most ? t("values.people", { count: known }) : t("values.peopleRange", { known, most });
    }
    case "bcc":
      return correction.count === 0 ? t("values.noBcc") : t("values.bcc", { count: correction.count });
    case "mistake":
      return t(`mistakes.${correction.mistake ?? "none"}`);
    case "partner_secret":
      return correction.isSecret ? t("values.secret") : t("values.notSecret");
    case "encryption":
      return t(`values.protections.${correction.protection}`);
    default: {
      const corrected = correctedProposal(proposed, correction);
      return corrected ? readValue(say, corrected) : t("values.notKnown");
    }
  }
}
