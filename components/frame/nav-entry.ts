import type { IconName } from "@/components/ui/icon";

/** A place that exists. The frame draws what it is given, so that no entry leads nowhere. */
export type NavEntry = {
  readonly href: string;
  readonly label: string;
  /** For the bottom bar and the narrow rail, where the label is long. */
  readonly shortLabel?: string;
  readonly icon: IconName;
  /** Paths below `href` that are places of their own, so that one place only is the current one. */
  readonly without?: readonly string[];
  /** How many wait there; 0 is not said. */
  readonly count?: number;
  /** The same in words, for people who listen. */
  readonly counted?: string;
};
