/** What was searched for, from an address: one text of a length that people type. */
export function queryFrom(asked: unknown): string {
  return typeof asked === "string" ? asked.slice(0, 100).trim() : "";
}

/** The number of a part of a list, from an address; 1 for anything that is none. */
export function pageFrom(asked: unknown): number {
  return typeof asked === "string" && /^[1-9]\d{0,2}$/.test(asked) ? Number(asked) : 1;
}
