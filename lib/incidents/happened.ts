/** What happened, as a person who is frightened would say it: the answers of the first question, in its order. */
export const HAPPENED = [
  "mail",
  "paper",
  "lost",
  "exposed",
  "intrusion",
  "insider",
  "partner_secret",
  "other",
] as const;

export type Happened = (typeof HAPPENED)[number];
