import type { GuideRecord } from "./guide-input";

/** The last thing recorded of each party, by when it was done; what concerns nobody on the list stands for itself. */
export function latestByParty(records: readonly GuideRecord[]): readonly GuideRecord[] {
  const latest = new Map<string, GuideRecord>();
  const others: GuideRecord[] = [];
  for (const record of records) {
    if (record.partyId === null) {
      others.push(record);
      continue;
    }
    const before = latest.get(record.partyId);
    if (!before || before.at <= record.at) latest.set(record.partyId, record);
  }
  return [...latest.values(), ...others];
}
