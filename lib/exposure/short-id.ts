const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHORT = /^[A-Za-z0-9_-]{22}$/;

/** An id as an address of many carries it: two hundred of them stay within what every proxy lets through. */
export const shortId = (id: string): string =>
  UUID.test(id) ? Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url") : id;

/** The id that `shortId` wrote, or one that was written in full; null for anything else. */
export function readId(said: string): string | null {
  if (UUID.test(said)) return said;
  if (!SHORT.test(said)) return null;
  const hex = Buffer.from(said, "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
