import { Icon } from "@/components/ui/icon";
import type { NavEntry } from "./nav-entry";
import { NavLink } from "./nav-link";

type Props = {
  label: string;
  main: readonly NavEntry[];
  tools: readonly NavEntry[];
  say: (count: number) => string;
};

const entryClass =
  "relative flex min-h-11 items-center rounded-8 hover:bg-solid-gray-50 aria-[current]:tint aria-[current]:font-bold aria-[current]:text-link " +
  "max-desk:flex-col max-desk:justify-center max-desk:gap-0.5 max-desk:px-0.5 max-desk:py-2 max-desk:text-center max-desk:type-bar " +
  "desk:gap-3 desk:px-3";

/** The navigation at the left: labels beside the icons from 1120 px, below them from 720. */
export function Rail({ label, main, tools, say }: Props) {
  return (
    <nav
      aria-label={label}
      className="no-print sticky top-16 hidden h-[calc(100dvh-4rem)] overflow-y-auto tablet:block max-desk:p-1 desk:px-3 desk:py-4 short:static"
    >
      <ul>{main.map((entry) => railEntry(entry, say))}</ul>
      {tools.length > 0 && (
        <ul className="mt-3 border-t border-line pt-3">{tools.map((entry) => railEntry(entry, say))}</ul>
      )}
    </nav>
  );
}

function railEntry(entry: NavEntry, say: (count: number) => string) {
  return (
    <li key={entry.href}>
      <NavLink href={entry.href} without={entry.without} className={entryClass}>
        <Icon name={entry.icon} />
        <span className="desk:flex-1">
          <span className="desk:hidden">{entry.shortLabel ?? entry.label}</span>
          <span className="max-desk:hidden">{entry.label}</span>
        </span>
        {!!entry.count && (
          <span className="type-note font-normal text-ink2 max-desk:absolute max-desk:top-1 max-desk:right-2 max-desk:type-bar">
            <span aria-hidden="true">{entry.count}</span>
            <span className="sr-only">{say(entry.count)}</span>
          </span>
        )}
      </NavLink>
    </li>
  );
}
