import type { ExposedFile, Exposure } from "@/lib/intake/exposure";

/** How many files of a zip a password would bring out; an empty one is never evidence. */
export const lockedEntriesOf = ({ entries }: Pick<ExposedFile, "entries">): number =>
  entries.filter(({ encrypted, size }) => encrypted && size > 0).length;

/** Whether a password would bring out more than the `parts` that were taken out of a file already. */
export function isStillLocked({ file, attachments }: Exposure, parts: number): boolean {
  const locked = [file, ...attachments].reduce((sum, each) => sum + lockedEntriesOf(each), 0);
  return locked > parts;
}
