import type { ExposureCount } from "./exposure-count";

/** Of a disclosure by what is counted of the whole incident. */
export function partsOf(disclosureId: string, { groups }: Pick<ExposureCount, "groups">) {
  const own = groups.filter((group) => group.disclosureId === disclosureId);
  const sum = (of: typeof own) => of.reduce((all, { parties }) => all + parties, 0);
  const received = own.filter(({ side }) => side === "recipient");
  const shown = own.filter(({ side }) => side === "principal");
  const companies = shown.reduce((all, group) => all + group.companies, 0);
  return {
    principals: sum(shown) - companies,
    /** Whose secret it was. */
    companies,
    recipients: sum(received),
    outstanding: sum(received.filter(({ access }) => access === "unknown")),
  };
}
