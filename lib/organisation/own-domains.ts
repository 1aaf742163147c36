import { domainToASCII } from "node:url";
import { domainOf, isOwn, isProvider } from "@/lib/intake/mail/domains";

const MOST = 50;
const LONGEST = 253;
const DOMAIN = /^(?=[^.])[\p{L}\p{N}\p{M}.-]+$/u;

// Under these anybody registers a name: as an own domain they would make every company of Japan one's own.
const SHARED_ENDINGS = new Set([
  ..."co or ne ac ed go gr ad lg".split(" ").map((kind) => `${kind}.jp`),
  ...`hokkaido aomori iwate miyagi akita yamagata fukushima ibaraki tochigi gunma saitama chiba tokyo kanagawa niigata
toyama ishikawa fukui yamanashi nagano gifu shizuoka aichi mie shiga kyoto osaka hyogo nara wakayama tottori shimane
okayama hiroshima yamaguchi tokushima kagawa ehime kochi fukuoka saga nagasaki kumamoto oita miyazaki kagoshima okinawa`
    .split(/\s+/)
    .map((prefecture) => `${prefecture}.jp`),
]);

export type DomainProblem = "too-many-domains" | "domain-unreadable" | "domain-shared";

/** One domain a line, or commas between: folded, an @ before it dropped, each once. Nothing is judged here. */
export function splitDomains(typed: string): string[] {
  const folded = typed.normalize("NFKC").toLowerCase();
  const entries = folded.split(/[\s,;、]+/u).map((entry) => entry.replace(/^@/, "").replace(/\.$/, ""));
  return [...new Set(entries.filter(Boolean))];
}

/** The first thing that keeps these from being an organisation's own domains, and which one it is; null for none. */
export function findDomainProblem(
  domains: readonly string[],
): { readonly code: DomainProblem; readonly domain: string } | null {
  if (domains.length > MOST) return { code: "too-many-domains", domain: "" };
  for (const domain of domains) {
    if (!isDomain(domain)) return { code: "domain-unreadable", domain };
    if (isProvider(domain) || SHARED_ENDINGS.has(domain)) return { code: "domain-shared", domain };
  }
  return null;
}

/** Whether this is one address at one of these domains or below it. Both an address with two @ and none are not. */
export function isOwnAddress(address: string, domains: readonly string[]): boolean {
  const folded = address.normalize("NFKC").trim();
  if (!/^[^\s\p{C}@]+@[^\s\p{C}@]+$/u.test(folded)) return false;
  const domain = asAscii(domainOf(folded));
  return hasProperLabels(domain) && domains.some((own) => isOwn(domain, asAscii(own)));
}

function isDomain(domain: string): boolean {
  const ascii = asAscii(domain);
  return DOMAIN.test(domain) && hasProperLabels(ascii) && !/(^|\.)\d+$/.test(ascii);
}

function hasProperLabels(ascii: string): boolean {
  const labels = ascii.split(".");
  return (
    ascii.length <= LONGEST &&
    labels.length > 1 &&
    labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label))
  );
}

/** 例え.jp and xn--r8jz45g.jp are one domain; empty where it is none. */
const asAscii = (domain: string) => domainToASCII(domain);
