"use client";

import { TabLink } from "./tab-link";

export type Tab = { readonly href: string; readonly label: string; readonly count?: number };

type Props = {
  label: string;
  /** Before each address. */
  base: string;
  tabs: readonly Tab[];
};

/** The pages of one thing, each with how much it holds. */
export function TabList({ label, base, tabs }: Props) {
  return (
    <nav aria-label={label} className="no-print mt-2 overflow-x-auto border-b border-line">
      <ul className="flex">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <TabLink href={base + tab.href}>
              {tab.label}
              {!!tab.count && <span className="type-note"> {tab.count}</span>}
            </TabLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
