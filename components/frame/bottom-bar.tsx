"use client";

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import type { NavEntry } from "./nav-entry";
import { NavLink } from "./nav-link";

type Props = {
  label: string;
  entries: readonly NavEntry[];
  moreLabel: string;
  /** The rest of the places, then language and sign-out. */
  more: readonly NavEntry[];
  children: ReactNode;
};

/** The phone's navigation: four places and the rest. */
export function BottomBar({ label, entries, moreLabel, more, children }: Props) {
  return (
    <nav
      aria-label={label}
      className="no-print fixed inset-x-0 bottom-0 z-10 border-t border-line bg-white pb-[env(safe-area-inset-bottom)] tablet:hidden short:static"
    >
      <ul className="flex">
        {entries.slice(0, 4).map((entry) => (
          <li key={entry.href} className="min-w-0 flex-1">
            <NavLink href={entry.href} without={entry.without} className="bar-entry">
              <Icon name={entry.icon} size={24} />
              {entry.shortLabel ?? entry.label}
              {!!entry.count && (
                <span className="absolute top-1 left-1/2 ml-3.5">
                  <span aria-hidden="true">{entry.count}</span>
                  <span className="sr-only">{entry.counted}</span>
                </span>
              )}
            </NavLink>
          </li>
        ))}
        <li className="min-w-0 flex-1">
          <Menu
            className=""
            button={
              <>
                <Icon name="ellipsis" size={24} />
                {moreLabel}
              </>
            }
            buttonClassName="bar-entry"
            listClassName="absolute inset-x-0 bottom-full max-h-[70dvh] overflow-y-auto border-t border-line bg-white px-4 py-2"
          >
            <ul>
              {[...entries.slice(4), ...more].map((entry) => (
                <li key={entry.href} className="border-b border-rule">
                  <NavLink href={entry.href} className="more-entry">
                    <Icon name={entry.icon} />
                    <span className="flex-1">{entry.label}</span>
                    {!!entry.count && <span className="type-note text-ink2">{entry.count}</span>}
                  </NavLink>
                </li>
              ))}
            </ul>
            {children}
          </Menu>
        </li>
      </ul>
    </nav>
  );
}
