/** What the wrongful purpose means for a category that asks for it. */
export const PURPOSE_KEYS = {
  applies: "wrongful",
  "does-not-apply": "not-wrongful",
  judgement: "purpose-judged",
  open: "purpose-waits",
} as const;
