import { describe, expect, test } from "vitest";
import { parseSmtpAddress } from "./smtp-address";

describe("the address of a mail server", () => {
  test.each([
    ["smtps://mail.example.jp", { host: "mail.example.jp", port: 465, tls: "from-start", signIn: null }],
    ["smtp://mail.example.jp", { host: "mail.example.jp", port: 587, tls: "required", signIn: null }],
    ["smtp://mail.example.jp:2525/", { host: "mail.example.jp", port: 2525, tls: "required", signIn: null }],
    [
      "smtps://sokuho%40example.jp:p%2Fw@mail.example.jp",
      {
        host: "mail.example.jp",
        port: 465,
        tls: "from-start",
        signIn: { user: "sokuho@example.jp", password: "p/w" },
      },
    ],
    [
      "smtp://relay.example.jp:25?requireTLS=false",
      { host: "relay.example.jp", port: 25, tls: "if-offered", signIn: null },
    ],
    ["smtp://[2001:db8::1]", { host: "2001:db8::1", port: 587, tls: "required", signIn: null }],
  ])("%s is read whole", (text, expected) => {
    expect(parseSmtpAddress(text)).toEqual(expected);
  });

  test.each(["smtp://localhost:25", "smtp://127.0.0.1:25", "smtp://127.8.8.8", "smtp://[::1]:25"])(
    "needs no TLS on this machine: %s",
    (text) => {
      expect(parseSmtpAddress(text)).toMatchObject({ tls: "none" });
    },
  );

  test.each([
    "smtp://127.0.0.1.evil.example",
    "smtp://localhost.example.jp",
    "smtp://10.0.0.1",
    "smtp://user:secret@relay.example.jp",
  ])("insists on TLS everywhere else: %s", (text) => {
    expect(parseSmtpAddress(text)).toMatchObject({ tls: "required" });
  });

  test.each([
    "",
    "mail.example.jp",
    "smtp://",
    "smtps://",
    "smtp:mail.example.jp",
    "https://mail.example.jp",
    "direct://mail.example.jp",
    "smtp://user@mail.example.jp",
    "smtp://:secret@mail.example.jp",
    "smtp://us%er:pass@mail.example.jp",
    "smtp://mail.example.jp/path",
    "smtp://mail.example.jp#x",
    "smtp://mail.example.jp?logger=true",
    "smtp://mail.example.jp?requireTLS=false&debug=true",
    "smtps://mail.example.jp?requireTLS=false",
    "smtp://user:secret@relay.example.jp?requireTLS=false",
    "smtp://mail.example.jp:99999",
  ])("is not this: %s", (text) => {
    expect(parseSmtpAddress(text)).toBeNull();
  });
});
