"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** The code with which the page was asked for; null where there is none that it knows. */
  code: string | null;
  /** By code; one that does not hold any more is left out. */
  texts: Readonly<Record<string, string | undefined>>;
  /** Codes of what did not come about. */
  warnings: readonly string[];
};

/**
 * Says it once: the code leaves the address as soon as it was shown, so that neither loading the page again nor the
 * way back says it anew. A page that brings itself up to date keeps it; another address or the next form ends it.
 */
export function KeptNotice({ code, texts, warnings }: Props) {
  const asked = useSearchParams();
  const here = withoutDone(usePathname(), asked);
  const [kept, keep] = useState<{ readonly code: string; readonly here: string } | null>(null);
  const isAsked = code !== null && asked.get("done") === code;
  const shown = isAsked ? code : kept?.here === here ? kept.code : null;

  useEffect(() => {
    if (!isAsked) return;
    // The router takes over the history only once the whole page is alive.
    const timer = setTimeout(() => {
      keep({ code, here });
      window.history.replaceState(null, "", here + window.location.hash);
    });
    return () => clearTimeout(timer);
  }, [isAsked, code, here]);

  useEffect(() => {
    const forget = () => keep(null);
    document.addEventListener("submit", forget, true);
    return () => document.removeEventListener("submit", forget, true);
  }, []);

  const text = shown !== null && Object.hasOwn(texts, shown) ? texts[shown] : undefined;
  if (shown === null || !text) return null;
  return <Notice kind={warnings.includes(shown) ? "info" : "done"} title={text} live />;
}

function withoutDone(path: string, asked: URLSearchParams): string {
  const left = new URLSearchParams(asked);
  left.delete("done");
  return left.size > 0 ? `${path}?${left}` : path;
}
