"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A tab that is a page of its own: current on exactly this address. */
export function TabLink({ href, children }: { href: string; children: ReactNode }) {
  const isHere = usePathname() === href;
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? "page" : undefined}
      className="-outline-offset-4 block min-h-11 whitespace-nowrap border-b-3 border-transparent px-3.5 py-2.5 text-ink2 hover:border-line aria-[current]:border-act aria-[current]:font-bold aria-[current]:text-ink"
    >
      {children}
    </Link>
  );
}
