import type { Exposure, MistakeKind } from "./exposure";
import { visibleOf } from "./mail/visible-addresses";
import type { DataItem } from "./tables/column-headings";

/** More than a thousand people: the fourth category of rule 7. */
const MANY = 1000;

/** The answer of `npm run intake`: the keys that the file shows, and no others. */
export type Answer = {
  mistake?: MistakeKind;
  recipients?: number;
  visible_addresses?: number;
  person_identifying_addresses?: number;
  other_addresses?: number;
  own_domain?: string;
  rows?: number;
  distinct_principals?: number;
  over_1000?: boolean;
  special_care?: boolean;
  property_risk?: boolean;
  data_items?: readonly DataItem[];
  nested?: true;
  inner_subject?: string;
  partner_confidential?: true;
  intended?: number;
  unintended?: number;
  only_in_a?: number;
  only_in_b?: number;
  same_mail_other_name?: number;
};

/** What a file exposed in the words of the command. */
export function toAnswer(exposure: Exposure): Answer {
  const { mail, rows, people, dataItems, specialCare, propertyRisk, mistake, partnerConfidential } = exposure;
  return {
    ...(mistake && { mistake: mistake.kind }),
    ...(mail && addressesOf(mail)),
    ...(rows !== undefined && { rows, distinct_principals: people ?? 0, over_1000: (people ?? 0) > MANY }),
    ...(specialCare !== undefined && { special_care: specialCare !== false }),
    ...(propertyRisk !== undefined && { property_risk: propertyRisk !== false }),
    ...(rows !== undefined && { data_items: dataItems }),
    ...(mail?.nested && { nested: true as const, inner_subject: mail.subject }),
    ...(partnerConfidential && { partner_confidential: true as const }),
    ...compared(exposure),
  };
}

function addressesOf({ recipients, ownDomain, showsBcc }: NonNullable<Exposure["mail"]>): Answer {
  const visible = visibleOf(recipients);
  const persons = visible.filter(({ identifiesPerson }) => identifiesPerson).length;
  return {
    // A copy that shows nobody outside and no Bcc says nothing of who received it.
    ...((recipients.length > 0 || showsBcc) && { recipients: recipients.length }),
    visible_addresses: visible.length,
    person_identifying_addresses: persons,
    other_addresses: visible.length - persons,
    ...(ownDomain !== undefined && { own_domain: ownDomain }),
  };
}

function compared({ comparison, file, people }: Exposure): Answer {
  if (comparison?.with === "intended")
    return { intended: comparison.intended, unintended: comparison.unintended };
  if (comparison?.with === "other") {
    return {
      only_in_a: comparison.onlyInOther,
      only_in_b: comparison.onlyInThis,
      same_mail_other_name: comparison.sameMailOtherName,
    };
  }
  return /\.intended\.[a-z]+$/i.test(file.fileName) && people !== undefined ? { intended: people } : {};
}
