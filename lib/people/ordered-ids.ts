import { randomBytes } from "node:crypto";

/**
 * Ids in the order of their numbers, as UUIDs of version 7: beside each other in an index, so that a million of them
 * touch few of its pages, and the number tells the id without a table. Two of these never give the same.
 */
export function orderedIds(now: Date): (number: number) => string {
  const time = now.getTime().toString(16).padStart(12, "0");
  const random = randomBytes(4).toString("hex");
  const variant = "89ab".charAt(Number.parseInt(random.charAt(6), 16) & 3);
  const begin = `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(3, 6)}-`;
  return (number) => begin + number.toString(16).padStart(12, "0");
}
