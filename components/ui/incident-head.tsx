import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { type Tab, TabList } from "./tab-list";

type Props = {
  /** The way back: 事案. */
  register: { readonly href: string; readonly label: string };
  /** INC-2026-0031 */
  reference: string;
  /** State and owner: 対応中 担当 鈴木 彩. */
  about: ReactNode;
  /** Holds no personal data. */
  title: string;
  /** The title is the `h1` of its page, except where parts are shown side by side. */
  level?: 1 | 3;
  clock: ReactNode;
  /** Read-only, conflict, lost connection: directly under the clock. */
  notice?: ReactNode;
  /** Below `base`. */
  tabs: readonly Tab[];
  base?: string;
  tabsLabel: string;
};

/** The head of every incident page: where, title, level = 1, clock, tabs, always in this order. */
export function IncidentHead({
  register,
  reference,
  about,
  title,
  level = 1,
  clock,
  notice,
  tabs,
  base = "",
  tabsLabel,
}: Props) {
  const Heading = level === 1 ? "h1" : "h3";
  return (
    <header>
      <p className="type-note flex flex-wrap items-center gap-x-2 text-ink2">
        <Link href={register.href} prefetch={false} className="link">
          {register.label}
        </Link>
        <Icon name="chevron-right" size={14} />
        <span>{reference}</span>
        <span className="ml-3">{about}</span>
      </p>
      <Heading tabIndex={-1} className="type-title mb-2">
        {title}
      </Heading>
      {clock}
      {notice && <div className="mt-4">{notice}</div>}
      <TabList label={tabsLabel} base={base} tabs={tabs} />
    </header>
  );
}
