import Link from "next/link";

type Props = {
  /** The short form, e.g. 規則7条4号. */
  short: string;
  href: string;
  /** The full name of the source and the date of its text, for people who point or listen. */
  full?: string;
};

/** Where a sentence comes from. It never breaks inside a number. */
export function Citation({ short, href, full }: Props) {
  return (
    <Link href={href} prefetch={false} title={full} className="link type-note">
      <cite>{short}</cite>
    </Link>
  );
}
