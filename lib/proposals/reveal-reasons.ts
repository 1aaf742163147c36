/** Why somebody looks at a file unmasked. */
export const REVEAL_REASONS = ["check-reading", "identify-recipient", "answer-person", "other"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];
