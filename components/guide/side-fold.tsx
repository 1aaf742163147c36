"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";

type Props = { title: string; note: string; children: ReactNode };

const BESIDE = "(width >= 70rem)";

/**
 * A part of the side column. Where it stands beside the rest it is open; on the phone it folds to one line at the end
 * of the page, which without JavaScript stays open.
 */
export function SideFold({ title, note, children }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const beside = matchMedia(BESIDE);
    const follow = () => {
      if (fold.current) fold.current.open = beside.matches;
    };
    follow();
    beside.addEventListener("change", follow);
    return () => beside.removeEventListener("change", follow);
  }, []);
  return (
    <details ref={fold} open className="group">
      <summary className="section-head max-desk:min-h-12 max-desk:items-center max-desk:pb-0">
        <h2 className="type-sub max-desk:link">{title}</h2>
        <span className="type-note ml-auto text-ink2">{note}</span>
        <Icon name="chevron-down" size={18} className="group-open:rotate-180 desk:hidden" />
      </summary>
      {children}
    </details>
  );
}
