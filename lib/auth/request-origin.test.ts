import { describe, expect, it } from "vitest";
import { clientAddress, deviceName, networkOf } from "./request-origin";

const head = (fields: Record<string, string>) => new Headers(fields);

describe("the address of a request", () => {
  it.each([
    ["is the peer's", { "x-sokuho-peer": "203.0.113.9" }, [], "203.0.113.9"],
    [
      "is the peer's, whatever the client forwards",
      { "x-sokuho-peer": "203.0.113.9", "x-forwarded-for": "198.51.100.1" },
      [],
      "203.0.113.9",
    ],
    [
      "is what our proxy forwards",
      { "x-sokuho-peer": "127.0.0.1", "x-forwarded-for": "203.0.113.9" },
      ["127.0.0.1"],
      "203.0.113.9",
    ],
    [
      "is the last one before our proxies, not what the client put in front",
      { "x-sokuho-peer": "10.0.0.1", "x-forwarded-for": "1.1.1.1, 203.0.113.9, 10.0.0.2" },
      ["10.0.0.1", "10.0.0.2"],
      "203.0.113.9",
    ],
    [
      "is the proxy's own where it forwards nothing",
      { "x-sokuho-peer": "127.0.0.1" },
      ["127.0.0.1"],
      "127.0.0.1",
    ],
    [
      "of an IPv4 peer on an IPv6 socket is the IPv4 one",
      { "x-sokuho-peer": "::ffff:203.0.113.9" },
      [],
      "203.0.113.9",
    ],
    ["is unknown where no server told it", {}, [], "unknown"],
  ] as const)("%s", (_name, fields, trusted, expected) => {
    expect(clientAddress(head(fields), trusted)).toBe(expected);
  });
});

describe("the network of an address", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("of %s is %s", (address, expected) => {
    expect(networkOf(address)).toBe(expected);
  });
});

describe("the name of a device", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
      "Edge · Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
      "Safari · iPhone",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox · Linux"],
    ["curl/8.5.0", ""],
    ["<script>alert(1)</script>", ""],
  ])("of %s", (userAgent, expected) => {
    expect(deviceName(userAgent)).toBe(expected);
  });
});
