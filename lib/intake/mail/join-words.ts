const RUN = /=\?([^?\s]+)\?(b|q)\?[^?\s]*\?=(?:\s+=\?\1\?\2\?[^?\s]*\?=)+/gi;
const CONTENT = /\?[bq]\?([^?\s]*)\?=/gi;

/**
 * Encoded words that follow each other in one charset as one word: some programs cut a character in two between them.
 * `header` is one line, not yet decoded.
 */
export function joinWords(header: string): string {
  return header.replace(RUN, (run: string, charset: string, encoding: string) => {
    const contents = [...run.matchAll(CONTENT)].map(([, content = ""]) => content);
    const joined = /q/i.test(encoding)
      ? contents.join("")
      : Buffer.concat(contents.map((content) => Buffer.from(content, "base64"))).toString("base64");
    return `=?${charset}?${encoding}?${joined}?=`;
  });
}
