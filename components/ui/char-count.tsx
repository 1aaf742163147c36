"use client";

import { useEffect, useState } from "react";
import { fill } from "@/lib/i18n/fill";
import { useClientTexts } from "./client-texts";

type Props = {
  /** The id of the text field that is counted. */
  of: string;
  limit: number;
  start?: string;
};

/** Counts what a reader calls characters: 𠮷 is one, and so is a letter with its variation selector. */
export function countCharacters(text: string): number {
  return [...new Intl.Segmenter("ja").segment(text)].length;
}

/** Characters of a text field, by the reader's count. Says so only: cutting is for nobody. */
export function CharCount({ of, limit, start = "" }: Props) {
  const { forms } = useClientTexts();
  const [count, setCount] = useState(() => countCharacters(start));

  useEffect(() => {
    const field = document.getElementById(of);
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    const update = () => setCount(countCharacters(field.value));
    update();
    field.addEventListener("input", update);
    return () => field.removeEventListener("input", update);
  }, [of]);

  return (
    <span className={count > limit ? "font-bold text-ink" : undefined}>
      {fill(forms.charactersOf, { count, limit })}
      {count > limit && ` ${fill(forms.charactersOver, { over: count - limit })}`}
    </span>
  );
}
