import { contentHash } from "@/lib/approvals/content-hash";
import { RULES } from "@/lib/law/registry";
import { remember } from "@/lib/law/remember";
import { type Rule, versionOn } from "@/lib/law/rule";
import { RULE_IDS } from "@/lib/law/rule-ids";
import type { CalendarDay } from "@/lib/time/calendar-day";

/** SHA-256 over the versions of all rules on a day, with when each was last compared with its text. 32 bytes. */
export const rulesHash = remember((on: CalendarDay): Buffer<ArrayBuffer> => {
  const versions = RULE_IDS.flatMap((id) => {
    const version = versionOn(RULES[id] as Rule, on);
    return version ? [[id, { from: version.from, checkedOn: version.checkedOn }] as const] : [];
  });
  return contentHash(Object.fromEntries(versions));
});
