"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type Props = { href: string; without?: readonly string[]; className: string; children: ReactNode };

const isAt = (path: string, href: string) =>
  href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);

/** A place of the navigation; it knows whether it is the current one. */
export function NavLink({ href, without = [], className, children }: Props) {
  const path = usePathname();
  const isHere = isAt(path, href) && !without.some((other) => isAt(path, other));
  return (
    <Link href={href} prefetch={false} aria-current={isHere ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
