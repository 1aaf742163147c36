import { formatBytes } from "@/lib/i18n/format-bytes";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { ProposalView } from "@/lib/proposals/intake-file";
import type { ProposedOf } from "@/lib/proposals/proposed";
import { placeWords } from "./place-words";

export type Say = {
  readonly t: Translator<"proposals">;
  readonly items: Translator<"facts">;
  readonly locale: Locale;
};

const MANY_PEOPLE = 1000;

/** Where a value comes from and how it was found, in the line below it. */
export function originOf(say: Say, { proposed, places }: ProposalView): string {
  const { t, items, locale } = say;
  const at = () => placeWords(t, places[0] ?? {});
  switch (proposed.kind) {
    case "mistake":
      return t(`signs.${proposed.sign}`);
    case "people": {
      const { rows, people } = proposed;
      return rows > people
        ? t("origins.rows", { rows, gone: rows - people })
        : t("origins.sameRows", { rows });
    }
    case "bcc":
      return t("origins.bcc");
    case "recipients":
      return ofRecipients(say, proposed);
    case "visible_addresses":
      return t("origins.visible");
    case "data_items":
      return proposed.items.map((item) => items(`items.${item}`)).join(t("origins.list"));
    case "special_care":
    case "my_number":
      if (proposed.found === null) return t("origins.notAll");
      return proposed.found ? t("origins.found", { place: at() }) : looked(say, places.length);
    case "financial_data":
      if (proposed.code === null) return t("origins.notAll");
      return proposed.code.startsWith("card")
        ? t("origins.found", { place: at() })
        : looked(say, places.length);
    case "partner_secret":
      return t("origins.secret", { place: at() });
    case "occurred_at":
      return t("origins.date");
    case "sender":
      return t("origins.from", { address: proposed.address });
    case "attachments":
      return proposed.files
        .map(({ fileName, size }) => `${fileName} (${formatBytes(size, locale)})`)
        .join(t("origins.list"));
    case "encryption":
      return proposed.names.join(t("origins.list"));
  }
}

const looked = ({ t }: Say, tables: number) => t(tables > 0 ? "origins.lookedAll" : "origins.lookedText");

function ofRecipients({ t }: Say, { outside, bcc, own, ownDomain, intended = 0 }: ProposedOf<"recipients">) {
  const all = outside + intended;
  const sentences = [
    addressed({ t }, all - bcc, bcc),
    intended > 0 && t("origins.intended", { count: intended }),
    own > 0 &&
      (ownDomain
        ? t("origins.ownDomain", { domain: ownDomain, count: own })
        : t("origins.own", { count: own })),
  ];
  return sentences.filter(Boolean).join(t("origins.separator"));
}

function addressed({ t }: Pick<Say, "t">, count: number, bcc: number): string {
  if (bcc === 0) return t("origins.toAndCc", { count });
  return count === 0 ? t("origins.onlyBcc", { bcc }) : t("origins.withBcc", { count, bcc });
}

/** What it leads to; nothing where it leads to nothing by itself. */
export function effectOf({ t }: Say, { proposed }: ProposalView): string | null {
  switch (proposed.kind) {
    case "people":
      return proposed.people > MANY_PEOPLE ? t("effects.overThousand") : null;
    case "visible_addresses":
      return t("effects.visible");
    case "special_care":
      return proposed.found ? t("effects.specialCare") : null;
    case "financial_data":
      return proposed.code !== null && proposed.code !== "none" ? t("effects.financial") : null;
    case "my_number":
      return proposed.found ? t("effects.myNumber") : null;
    case "partner_secret":
      return t("effects.secret");
    case "encryption":
      return t("effects.password");
    default:
      return null;
  }
}
