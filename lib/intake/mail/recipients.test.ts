import { describe, expect, test } from "vitest";
import { toAnswer } from "../exposure-answer";
import { encode, makeMail, word } from "../made/make-mail";
import { readExposure } from "../read-file";

const read = (bytes: Buffer, fileName = "mail.eml", ownDomain?: string) =>
  readExposure(bytes, { fileName, ownDomain });
const answer = async (bytes: Buffer, fileName?: string, ownDomain?: string) =>
  toAnswer(await read(bytes, fileName, ownDomain));

describe("who received it", () => {
  test.each<[string, Buffer, object]>([
    ["each address once", makeMail({ to: "a@x.example, A@X.example", cc: "a@x.example" }), { recipients: 1 }],
    [
      "the own domain and what is below it set aside",
      makeMail({ to: "a@sender.example, b@sub.sender.example, c@notsender.example" }),
      { recipients: 1 },
    ],
    [
      "a provider's domain not set aside",
      makeMail({ from: "shop@gmail.com", to: "a@gmail.com, shop@gmail.com" }),
      { recipients: 1 },
    ],
    [
      "Bcc received, not seen",
      makeMail({ to: "eigyo@sender.example", bcc: "a@x.example, b@y.example" }),
      { recipients: 2, visible_addresses: 0 },
    ],
    ["a full-width @", makeMail({ to: "taro＠x.example" }), { recipients: 1 }],
    [
      "addresses of the first mobile phones",
      makeMail({ to: 'a..b@docomo.ne.jp, a.@ezweb.ne.jp, "c..d"@docomo.ne.jp' }),
      { recipients: 3 },
    ],
    [
      "a name in the display name",
      makeMail({ to: `${word("中村 和也", "iso-2022-jp")} <x9k2@x.example>` }),
      { person_identifying_addresses: 1 },
    ],
    [
      "a department in the display name",
      makeMail({ to: `${word("営業部")} <x9k2@x.example>` }),
      { person_identifying_addresses: 0, other_addresses: 1 },
    ],
    [
      "headers in raw Shift_JIS",
      Buffer.concat([
        Buffer.from("From: a@sender.example\r\nTo: "),
        encode("田中 健一", "shift_jis"),
        Buffer.from(" <x9k2@x.example>\r\nSubject: x\r\n\r\n"),
      ]),
      { person_identifying_addresses: 1 },
    ],
    [
      "headers in raw UTF-8",
      Buffer.from("From: a@sender.example\r\nTo: 田中 健一 <x9k2@x.example>\r\nSubject: x\r\n\r\n"),
      { person_identifying_addresses: 1 },
    ],
    ["two To headers", makeMail({ headers: "To: z@z.example", to: "a@x.example" }), { recipients: 2 }],
    [
      "bare line feeds",
      Buffer.from(
        makeMail({ to: "a@x.example,\r\n b@x.example" }).toString("latin1").replaceAll("\r\n", "\n"),
        "latin1",
      ),
      { recipients: 2 },
    ],
    [
      "an mbox line before the headers",
      Buffer.concat([Buffer.from("From x Mon Nov  9 16:59:00 2026\n"), makeMail({ to: "a@x.example" })]),
      { recipients: 1 },
    ],
    [
      "control headers of strangers left alone",
      makeMail({ headers: "X-Own-Domain: x.example\r\nX-Sokuho-Mistake: none", to: "a@x.example" }),
      { recipients: 1, own_domain: "sender.example" },
    ],
  ])("%s", async (_name, bytes, truth) => {
    expect(await answer(bytes)).toMatchObject(truth);
  });

  test("a domain that was given is set aside instead", async () => {
    const bytes = makeMail({ to: "a@x.example, b@group.example" });
    expect(await answer(bytes, "mail.eml", "group.example")).toMatchObject({
      recipients: 1,
      own_domain: "group.example",
    });
  });

  test("a copy that shows nobody does not say that nobody received it", async () => {
    const found = await answer(makeMail({ to: "eigyo@sender.example" }));
    expect(found).not.toHaveProperty("recipients");
    expect(found.visible_addresses).toBe(0);
  });
});
