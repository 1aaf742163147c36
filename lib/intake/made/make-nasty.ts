import { makeMail } from "./make-mail";
import { makeWorkbook } from "./make-workbook";
import { makeZip } from "./make-zip";

/** The beginnings of files that are made to hurt, or broken. */
export const MB = 1024 * 1024;
export const text = (content: string) => Buffer.from(content);
export const head = "From: a@sender.example\r\nTo: b@x.example\r\nSubject: x\r\n";
export const multipart = (boundary: string, body: string) =>
  text(`${head}Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${body}`);
export const deep = (levels: number) => {
  let body = "Content-Type: text/plain\r\n\r\nx\r\n";
  for (let level = 0; level < levels; level++)
    body = `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n${body}\r\n--b${level}--\r\n`;
  return text(head + body);
};
export const mailsInMails = (levels: number) => {
  let mail = makeMail({});
  for (let level = 0; level < levels; level++)
    mail = makeMail({ nested: mail, from: `p${level}@p${level}.example` });
  return mail;
};
export const book = makeWorkbook([
  {
    name: "a",
    rows: [
      ["氏名", "メール"],
      ["林 修", "a@b.jp"],
    ],
  },
]);
export const sheetOnly = (xml: string) =>
  makeZip([
    {
      name: "xl/workbook.xml",
      bytes: text('<workbook><sheets><sheet name="a" r:id="r"/></sheets></workbook>'),
    },
    { name: "xl/worksheets/sheet1.xml", bytes: text(xml) },
  ]);
/** Made once: to pack it takes longer than to refuse it. */
let packed: Buffer | undefined;
export const bomb = () => {
  packed ??= makeZip([{ name: "0.csv", bytes: Buffer.alloc(320 * MB, "a,b\n") }]);
  return packed;
};
export const png = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(64)]);
