"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type ReactNode, useTransition } from "react";

type Props = {
  /** The page itself, without what is tried. */
  href: string;
  label: string;
  children: ReactNode;
};

/** Tries what was switched, with one round trip; without JavaScript the button inside does. The address is the state. */
export function WhatIfForm({ href, label, children }: Props) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  function onChange(event: ChangeEvent<HTMLFormElement>) {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) query.append(name, String(value));
    startTransition(() => router.replace(query.size > 0 ? `${href}?${query}` : href, { scroll: false }));
  }

  return (
    <form method="get" action={href} aria-label={label} aria-busy={pending || undefined} onChange={onChange}>
      {children}
    </form>
  );
}
