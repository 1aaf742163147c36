import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonKind, type ButtonSize, buttonClass } from "./button";

type Props = {
  href: string;
  kind?: ButtonKind;
  size?: ButtonSize;
  wide?: boolean;
  icon?: ReactNode;
  children: ReactNode;
};

/** Goes to another page and looks like a button: the one next step of a page that changes nothing by itself. */
export function ButtonLink({ href, kind, size, wide, icon, children }: Props) {
  return (
    <Link href={href} prefetch={false} className={buttonClass(kind, size, wide)}>
      {icon}
      {children}
    </Link>
  );
}
