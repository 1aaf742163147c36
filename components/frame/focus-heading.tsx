"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** A new page puts focus on its `h1`; the first page of a visit leaves it at the top, before the skip link. */
export function FocusHeading() {
  const path = usePathname();
  const last = useRef(path);

  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    const heading = document.querySelector<HTMLElement>("#main h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [path]);

  return null;
}
