"use client";

import { useClientTexts } from "./client-texts";

/** The word beside a label. */
export function useNeed(need: "required" | "optional" | undefined): string | undefined {
  const { forms } = useClientTexts();
  return need && forms[need];
}
