"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";

/** When to look whether it was handed out; after the last the button is there again. */
const LOOKS_MS = [1500, 3000, 6000, 12_000, 25_000];

type Props = {
  exportId: string;
  /** What is said above the button. */
  children: ReactNode;
  label: string;
  /** In place of the label, while the file is on its way. */
  busy: string;
};

/**
 * Asks for the file. The answer is saved and leaves the page as it was, so the page looks by itself what became of
 * it; without JavaScript a second try leads back to the page, which says so.
 */
export function ExportFetch({ exportId, children, label, busy }: Props) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (!isBusy) return;
    const look = () => router.refresh();
    const timers = LOOKS_MS.map((ms, at) =>
      setTimeout(() => {
        look();
        if (at === LOOKS_MS.length - 1) setBusy(false);
      }, ms),
    );
    window.addEventListener("focus", look);
    return () => {
      for (const timer of timers) clearTimeout(timer);
      window.removeEventListener("focus", look);
    };
  }, [isBusy, router]);

  function onSubmit(event: FormEvent) {
    if (isBusy) event.preventDefault();
    setBusy(true);
  }

  return (
    <form
      method="post"
      action={`/api/people-exports/${exportId}`}
      onSubmit={onSubmit}
      className="mt-3 flex flex-col gap-3"
    >
      {children}
      <div>
        <button type="submit" aria-busy={isBusy || undefined} className={buttonClass("filled")}>
          {isBusy ? busy : label}
        </button>
      </div>
    </form>
  );
}
