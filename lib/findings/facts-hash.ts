import { contentHash } from "@/lib/approvals/content-hash";
import type { Facts } from "@/lib/law/case-facts";

/**
 * SHA-256 over the facts as the law reads them: other facts, another hash. What is not known is not there. Where they
 * can be read in several ways, it is over all of these: another voice makes another hash. 32 bytes.
 */
export function factsHash([first, ...others]: readonly [Facts, ...Facts[]]): Buffer<ArrayBuffer> {
  return contentHash(others.length === 0 ? known(first) : [first, ...others].map(known));
}

function known(facts: Facts) {
  const said = Object.entries(facts).filter(([, value]) => value !== undefined);
  return JSON.parse(JSON.stringify(Object.fromEntries(said)));
}
