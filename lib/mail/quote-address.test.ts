import { expect, test } from "vitest";
import { quoteAddress } from "./quote-address";

test.each([
  ["a..b@docomo.ne.jp", '"a..b"@docomo.ne.jp'],
  ["a.@ezweb.ne.jp", '"a."@ezweb.ne.jp'],
  [".a@docomo.ne.jp", '".a"@docomo.ne.jp'],
  ['"a..b"@docomo.ne.jp', '"a..b"@docomo.ne.jp'],
  ["taro.yamada+x@sokuho.example", "taro.yamada+x@sokuho.example"],
  ["o'neill_1@sokuho.example", "o'neill_1@sokuho.example"],
  ["山田@sokuho.example", "山田@sokuho.example"],
  ["a b@sokuho.example", '"a b"@sokuho.example'],
  ['a"b@sokuho.example', '"a\\"b"@sokuho.example'],
])("%s goes out as %s", (address, expected) => {
  expect(quoteAddress(address)).toBe(expected);
});
