/** A file that claims to be one thing and is, or may be taken for, another. */
export type Polyglot = { readonly name: string; readonly bytes: Buffer };

/** Says that it ran to every page that it could reach. */
export const RUN = "window.__ran=1;try{parent.__ran=1;opener.__ran=1}catch{}";

const script = `<script>${RUN}</script>`;
const html = `<!doctype html><title>x</title>${script}<img src=x onerror="${RUN}">`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script></svg>`;
const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script>${RUN}</script></head></html>`;
const mail = `From: a@example.jp\r\nTo: b@example.jp\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n${html}`;
const mhtml = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"; type="text/html"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: http://x.example/\r\n\r\n${html}\r\n--b--\r\n`;
const xslt = `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#s"?><x><xsl:stylesheet id="s" version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><script xmlns="http://www.w3.org/1999/xhtml">${RUN}</script></xsl:template></xsl:stylesheet></x>`;
const pdf = `%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`;

const bytes = (...pieces: (string | Buffer)[]) => Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
const hex = (text: string) => Buffer.from(text, "hex");
const GIF = bytes("GIF89a/*", hex("0100010000002c00000000010001000002"));
const PNG = bytes(hex("89504e470d0a1a0a0000000d49484452"), hex("00000001000000010802000000907753de"));
const JPEG = bytes(hex("ffd8ffe000104a46494600010100000100010000"));
const ZIP = hex("504b0304140000000000000000000000000000000000000000000500000061");
const EMPTY_ZIP = hex("504b0506000000000000000000000000000000000000");
const utf16 = (text: string) => bytes(hex("fffe"), Buffer.from(text, "utf16le"));
const utf16be = (text: string) => bytes(hex("feff"), Buffer.from(text, "utf16le").swap16());

const table: readonly (readonly [string, Buffer])[] = [
  ["page.html", bytes(html)],
  ["page.htm", bytes(`\r\n\r\n  ${html}`)],
  ["page.xhtml", bytes(xhtml)],
  ["page.xht", bytes(xhtml)],
  ["page.shtml", bytes(html)],
  ["picture.svg", bytes(svg)],
  ["picture.svgz", bytes(hex("1f8b0800000000000003"), svg)],
  ["style.xml", bytes(xslt)],
  ["data.xml", bytes(xhtml)],
  ["sheet.xsl", bytes(xslt)],
  ["mail.eml", bytes(mail)],
  ["page.eml", bytes(html)],
  ["saved.mhtml", bytes(mhtml)],
  ["saved.mht", bytes(mhtml)],
  ["list.csv", bytes(`${html}\r\n=cmd|' /C calc'!A0,2\r\n`)],
  ["list.tsv", bytes(`<plaintext>${html}`)],
  ["note.txt", bytes(html)],
  ["bom.txt", bytes(hex("efbbbf"), html)],
  ["utf16.txt", utf16(html)],
  ["utf16be.txt", utf16be(html)],
  ["utf7.txt", bytes(`+ADw-script+AD4-${RUN}+ADw-/script+AD4-`)],
  ["iso2022.txt", bytes(hex("1b2442"), hex("3441"), hex("1b2842"), html)],
  ["late.txt", bytes(" ".repeat(1100), html)],
  ["late.bin", bytes(Buffer.alloc(1500), html)],
  ["picture.gif", bytes(GIF, `*/=1;${RUN}//`, html)],
  ["picture.png", bytes(PNG, html)],
  ["picture.jpg", bytes(JPEG, `*/=1;${RUN}/*`, html)],
  ["picture.jpg.html", bytes(JPEG, html)],
  ["picture.bmp", bytes("BM", html)],
  ["picture.ico", bytes(hex("00000100"), html)],
  ["report.pdf", bytes(pdf)],
  ["report.pdf.html", bytes(pdf, html)],
  ["archive.zip", bytes(ZIP, html)],
  ["front.zip", bytes(html, EMPTY_ZIP)],
  ["book.xlsx", bytes(ZIP, "xl/workbook.xml", html)],
  ["movie.swf", bytes("FWS\x0a", hex("00000000"), html)],
  ["applet.jar", bytes(ZIP, "META-INF/MANIFEST.MF")],
  ["code.js", bytes(RUN)],
  ["module.mjs", bytes(`export default 1;${RUN}`)],
  ["data.json", bytes(`/**/callback({"a":"${RUN}"})`)],
  ["manifest.webmanifest", bytes(`{"start_url":"javascript:${RUN}"}`)],
  ["app.hta", bytes(`<hta:application>${html}`)],
  ["link.url", bytes(`[InternetShortcut]\r\nURL=javascript:${RUN}\r\n`)],
  ["desk.desktop", bytes("[Desktop Entry]\nExec=true\nType=Application\n")],
  ["program.exe", bytes(hex("4d5a90000300000004000000ffff0000"), html)],
  ["cache.appcache", bytes("CACHE MANIFEST\n/\n")],
  ["worker.wasm", bytes(hex("0061736d01000000"), html)],
  ["multipart.txt", bytes(`--x\r\nContent-Type: text/html\r\n\r\n${html}\r\n--x--`)],
];

/** Files that have made browsers run what somebody uploaded, each made here. */
export const polyglots: readonly Polyglot[] = table.map(([name, content]) => ({ name, bytes: content }));
