export type DecodedBase64 = { readonly bytes: Buffer; readonly cutOff: boolean };

const NOT_BASE64 = 0.05;
const FOOTER_LINES = 30;
const MOST_PIECES = 10_000;
const EQUALS = 61;

/**
 * Base64 as mails bring it: with other letters strewn in, in pieces that each have their own end, with the lines of a
 * mailing list below it; and what only says that it is base64 stays as it is.
 */
export function decodeBase64(body: Buffer): DecodedBase64 {
  const text = withoutFooter(body.toString("latin1"));
  let letters = 0;
  let others = 0;
  let padded = false;
  let ends = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (
      (code >= 65 && code <= 90) ||
      (code >= 97 && code <= 122) ||
      (code >= 47 && code <= 57) ||
      code === 43
    ) {
      letters++;
      if (padded) ends++;
      padded = false;
    } else if (code === EQUALS) padded = true;
    else if (code > 32) others++;
  }
  if (others > (letters + others) * NOT_BASE64) return { bytes: body, cutOff: false };
  const inPieces = ends > 0 && ends < MOST_PIECES;
  const bytes = inPieces
    ? Buffer.concat(text.split(/=[=\s]*/).map((piece) => Buffer.from(piece, "base64")))
    : Buffer.from(text, "base64");
  // Four letters are three bytes: one over is half a byte, and the rest of it is missing.
  return { bytes, cutOff: ends >= MOST_PIECES || (!inPieces && letters % 4 === 1) };
}

/** The last lines, where they are none of it but come behind such that are. */
function withoutFooter(text: string): string {
  let end = text.length;
  for (let lines = 0; lines < FOOTER_LINES; lines++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end).trim();
    if (/^[A-Za-z0-9+/]+={0,2}$/.test(line)) return text.slice(0, end);
    if (start === 0) break;
    end = start - 1;
  }
  return text;
}
