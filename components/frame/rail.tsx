"use client";

import { Icon } from "@/components/ui/icon";
import type { NavEntry } from "./nav-entry";
import { NavLink } from "./nav-link";

type Props = {
  label: string;
  main: readonly NavEntry[];
  tools: readonly NavEntry[];
};

/** The navigation at the left: labels beside the icons from 1120 px, below them from 720. */
export function Rail({ label, main, tools }: Props) {
  return (
    <nav
      aria-label={label}
      className="no-print sticky top-16 hidden h-[calc(100dvh-4rem)] overflow-y-auto tablet:block max-desk:p-1 desk:px-3 desk:py-4 short:static"
    >
      <ul>{main.map(railEntry)}</ul>
      {tools.length > 0 && <ul className="mt-3 border-t border-line pt-3">{tools.map(railEntry)}</ul>}
    </nav>
  );
}

function railEntry(entry: NavEntry) {
  return (
    <li key={entry.href}>
      <NavLink href={entry.href} without={entry.without} className="rail-entry">
        <Icon name={entry.icon} />
        {entry.shortLabel ? (
          <span className="desk:flex-1">
            <span className="desk:hidden">{entry.shortLabel}</span>
            <span className="max-desk:hidden">{entry.label}</span>
          </span>
        ) : (
          <span className="desk:flex-1">{entry.label}</span>
        )}
        {!!entry.count && (
          <span className="type-note font-normal text-ink2 max-desk:absolute max-desk:top-1 max-desk:right-2 max-desk:type-bar">
            <span aria-hidden="true">{entry.count}</span>
            <span className="sr-only">{entry.counted}</span>
          </span>
        )}
      </NavLink>
    </li>
  );
}
