"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type Props = { href: string; className: string; children: ReactNode };

/** A place of the navigation; it knows whether it is the current one. */
export function NavLink({ href, className, children }: Props) {
  const path = usePathname();
  const isHere = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} prefetch={false} aria-current={isHere ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
