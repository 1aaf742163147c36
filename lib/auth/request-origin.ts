import "server-only";
import { isIPv6 } from "node:net";
import { headers } from "next/headers";
import { readEnv } from "@/lib/env";
import { readTokenCookie } from "./cookies";

/** Set by the web process from the socket itself, whatever a client sends under this name (lib/ops/peer-address.mjs). */
const PEER_HEADER = "x-sokuho-peer";

/** Where a request comes from: its address, the name of its browser, and the token of a known device, if any. */
export type RequestOrigin = {
  readonly address: string;
  readonly device: string;
  readonly deviceToken: string | null;
};

/** The origin of the request that is being answered. */
export async function requestOrigin(): Promise<RequestOrigin> {
  const head = await headers();
  return {
    address: networkOf(clientAddress(head, readEnv().trustedProxies)),
    device: deviceName(head.get("user-agent") ?? ""),
    deviceToken: await readTokenCookie("device"),
  };
}

/** The peer's address, or what our own proxies say of it: the last forwarded address that is not one of them. */
export function clientAddress(head: Pick<Headers, "get">, trusted: readonly string[]): string {
  const peer = plainAddress(head.get(PEER_HEADER) ?? "unknown");
  if (!trusted.includes(peer)) return peer;
  const forwarded = (head.get("x-forwarded-for") ?? "").split(",").map((entry) => plainAddress(entry.trim()));
  return forwarded.reverse().find((address) => address !== "" && !trusted.includes(address)) ?? peer;
}

/** What one subscriber holds: the address itself in IPv4, its /64 in IPv6, where addresses cost nothing. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const first = head.split(":").filter(Boolean);
  const last = (tail ?? "").split(":").filter(Boolean);
  const groups =
    tail === undefined ? first : [...first, ...Array(8 - first.length - last.length).fill("0"), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

const plainAddress = (address: string) => address.replace(/^::ffff:/i, "").slice(0, 64);

const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/Linux|CrOS/, "Linux"],
];

/** "Chrome · Windows": enough for its owner to tell a device, and no more. Empty where it cannot be told. */
export function deviceName(userAgent: string): string {
  const name = (table: readonly [RegExp, string][]) => table.find(([form]) => form.test(userAgent))?.[1];
  return [name(BROWSERS), name(SYSTEMS)].filter(Boolean).join(" · ");
}
