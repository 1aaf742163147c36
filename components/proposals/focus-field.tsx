"use client";

import { useEffect, useRef } from "react";

/** A form that opens in place takes the focus to its first field. */
export function FocusField() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const fields = here.current?.closest("form")?.querySelectorAll<HTMLElement>("input, select, textarea");
    const first = [...(fields ?? [])].find((field) => field.getAttribute("type") !== "hidden");
    first?.focus();
  }, []);
  return <span ref={here} hidden />;
}
