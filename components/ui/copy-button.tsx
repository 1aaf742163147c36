"use client";

import { useEffect, useState } from "react";
import { type ButtonKind, buttonClass } from "./button";
import { useClientTexts } from "./client-texts";
import { Sign } from "./sign";

type Props = {
  text: string;
  /** What is copied, for who does not see what stands beside the button. */
  of: string;
  kind?: ButtonKind;
};

const SECONDS = 3;

/** Copies, and says so in place for three seconds. Where the clipboard is closed, it selects nothing and says so. */
export function CopyButton({ text, of, kind = "quiet" }: Props) {
  const { forms } = useClientTexts();
  const [result, setResult] = useState<"copied" | "notCopied" | null>(null);

  useEffect(() => {
    if (!result) return;
    const timer = setTimeout(() => setResult(null), SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setResult("copied");
    } catch {
      setResult("notCopied");
    }
  }

  return (
    <span className="no-print inline-flex items-center gap-3">
      <button type="button" onClick={copy} aria-label={`${forms.copy}: ${of}`} className={buttonClass(kind)}>
        {forms.copy}
      </button>
      <span role="status" className="type-note inline-flex items-center gap-1">
        {result === "copied" && <Sign of="check" size={16} />}
        {result && forms[result]}
      </span>
    </span>
  );
}
