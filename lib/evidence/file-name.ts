const LONGEST = 255;
const LONGEST_ENDING = 20;

/** Controls, signs that turn the direction of writing or cannot be seen, and halves of a character. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A file name as it is kept and shown: the last part of a path, with what cannot be seen written out ([U+202E]), so
 * that a name that says "gpj.exe" backwards is read as it is. At most 255 characters, the ending always whole.
 */
export function shownFileName(sent: string): string {
  const base = sent.split(/[/\\]/).at(-1) ?? "";
  const seen = base.replace(UNSEEN, written).trim();
  if (seen.length <= LONGEST) return seen === "" ? "file" : seen;
  const ending = /\.[^.]*$/.exec(seen)?.[0] ?? "";
  const kept = ending.length <= LONGEST_ENDING ? ending : "";
  return `${whole(seen, LONGEST - kept.length - 1)}…${kept}`;
}

const written = (sign: string) =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

/** The first so many code units, and no half of a character. */
const whole = (text: string, length: number) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");

/** What no file system takes, or reads as a path. */
const NOT_IN_NAMES = /[/\\:*?"<>|]/g;

/** The header with which a browser saves a file under this name, in whatever script it is written. */
export function attachmentHeader(name: string): string {
  const safe = name.replace(NOT_IN_NAMES, "_").replace(/^\.+|[. ]+$/g, "_");
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="evidence"; filename*=UTF-8''${encoded}`;
}
