"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A tab that is a page of its own: current on exactly this address. */
export function TabLink({ href, children }: { href: string; children: ReactNode }) {
  const isHere = usePathname() === href;
  return (
    <Link href={href} prefetch={false} aria-current={isHere ? "page" : undefined} className="tab">
      {children}
    </Link>
  );
}
