import { expect, test } from "vitest";
import { decodeBody, withoutTags } from "./decode-body";
import { scanParts } from "./scan-parts";

const body = (encoding: string, text: string) =>
  decodeBody(
    scanParts(Buffer.from(`Content-Transfer-Encoding: ${encoding}\r\n\r\n${text}`), {
      parts: 0,
      headerBytes: 0,
    }),
  );

test.each([
  ["=E6=9E=97 =e4=bf=ae", "林 修"],
  ["a=\r\nb=\nc=  \r\nd", "abcd"],
  ["a=zz=", "a=zz"],
  ["a=3D=3", "a==3"],
  ["plain", "plain"],
])("quoted-printable %j", (text, decoded) => {
  expect(body("Quoted-Printable", text).bytes.toString()).toBe(decoded);
});

test.each([
  ["5p6X\r\nIOS/rg==", "林 修", false],
  ["5p6X IOS/rg", "林 修", false],
  ["YWJjZ", "abc", true],
  ["", "", false],
])("base64 %j", (text, decoded, cutOff) => {
  const found = body("base64", text);
  expect(found.bytes.toString().slice(0, decoded.length)).toBe(decoded);
  expect(found.cutOff).toBe(cutOff);
});

test.each([
  ["<p>林 修 様</p><p>こんにちは</p>", "林 修 様"],
  ["<style>p{}</style><script>alert('x')</script>a&lt;b&#x41;&#66;&amp;lt;", "a<bAB&lt;"],
  ["<script>never closed", "never closed"],
])("HTML %j", (html, text) => {
  expect(withoutTags(html)).toContain(text);
  expect(withoutTags(html)).not.toContain("alert");
});
