import { describe, expect, test } from "vitest";
import { makeMail } from "../made/make-mail";
import { makeMsg } from "../made/make-msg";
import { readExposure } from "../read-file";

const mailOf = async (bytes: Buffer, fileName = "a.eml", ownDomain?: string) =>
  (await readExposure(bytes, { fileName, ownDomain })).mail;

describe("a mail says", () => {
  test("who sent it and when", async () => {
    const mail = makeMail({
      from: "=?utf-8?B?5Za25qWt6YOo?= <eigyo@sender.example>",
      headers: "Date: Sun, 22 Nov 2026 10:05:30 +0900",
    });
    expect(await mailOf(mail)).toMatchObject({
      sender: "eigyo@sender.example",
      senderName: "営業部",
      sentAt: "2026-11-22T01:05:30.000Z",
      reportedBy: undefined,
    });
  });

  test("no name and no time where it has none", async () => {
    expect(await mailOf(makeMail({}))).toMatchObject({ senderName: "", sentAt: undefined });
    const named = makeMail({ from: '"eigyo@sender.example" <eigyo@sender.example>' });
    expect(await mailOf(named)).toMatchObject({ senderName: "" });
  });

  test("by whom and when it was reported", async () => {
    const inner = makeMail({ headers: "Date: Sun, 22 Nov 2026 10:00:00 +0900" });
    const outer = makeMail({
      from: "Tanaka <tanaka@home.example>",
      nested: inner,
      headers: "Date: Sun, 22 Nov 2026 12:00:00 +0900",
    });
    expect(await mailOf(outer)).toMatchObject({
      sentAt: "2026-11-22T01:00:00.000Z",
      reportedBy: {
        sender: "tanaka@home.example",
        senderName: "Tanaka",
        sentAt: "2026-11-22T03:00:00.000Z",
        receivedAt: "2026-11-22T03:00:00.000Z",
      },
    });
  });

  test("how many addresses of the own house were set aside, each once and without the sender's", async () => {
    const mail = makeMail({
      from: "a@sender.example",
      to: "x@client.example, b@sender.example",
      cc: "B@sender.example, c@osaka.sender.example, a@sender.example",
      bcc: "d@other.example",
    });
    expect(await mailOf(mail)).toMatchObject({ ownAddresses: 2 });
    expect(await mailOf(mail, "a.eml", "other.example")).toMatchObject({ ownAddresses: 1 });
  });
});

test("an Outlook message says when it was sent and when it came", async () => {
  const message = makeMsg({
    subject: "件名",
    sender: "a@sender.example",
    senderName: "営業部",
    text: "本文",
    recipients: [],
    submittedAt: new Date("2026-11-22T01:05:30Z"),
    deliveredAt: new Date("2026-11-22T01:06:00Z"),
  });
  expect(await mailOf(message, "a.msg")).toMatchObject({
    senderName: "営業部",
    sentAt: "2026-11-22T01:05:30.000Z",
  });
});
