import { contentHash } from "@/lib/approvals/content-hash";
import type { Facts } from "@/lib/law/case-facts";

/** SHA-256 over the facts as the law reads them: other facts, another hash. What is not known is not there. 32 bytes. */
export function factsHash(facts: Facts): Buffer<ArrayBuffer> {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return contentHash(JSON.parse(JSON.stringify(Object.fromEntries(known))));
}
