/** Lines of a file as they are, joined by CR and LF; a line may be bytes in any charset. */
export function raw(...lines: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\r\n")]));
}

export const hex = (digits: string) => Buffer.from(digits.replace(/ /g, ""), "hex");

/** A mail of these header lines and nothing else. */
export const headersOnly = (...lines: readonly (string | Buffer)[]) =>
  raw("From: a@sender.example", ...lines, "Subject: x", "", "");

/** A mail with this value of To. */
export const to = (value: string | Buffer) =>
  headersOnly(Buffer.concat([Buffer.from("To: "), Buffer.from(value)]));

/** A mail with these lines of a part of its own, to one outside. */
export const withPart = (...lines: readonly (string | Buffer)[]) =>
  raw(
    "From: a@sender.example",
    "To: b@x.example",
    "Subject: x",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    ...lines,
    "--b--",
  );

/** Two people as a list. */
export const LIST = "氏名,メール\r\n林 修,a@b.jp\r\n森 恵,c@d.jp\r\n";
export const TWO = { rows: 2, distinct_principals: 2 } as const;
export const ONE = { recipients: 1 } as const;
export const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
export const sees = (...addresses: readonly string[]) => ({
  mail: { recipients: addresses.map((address) => ({ address })) },
});
export const named = (...names: readonly string[]) => ({
  attachments: names.map((fileName) => ({ fileName })),
});
export const subject = (text: string) => ({ mail: { subject: text } });
