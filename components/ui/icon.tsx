import { createElement } from "react";
import lines from "./icon-lines.json";
import type { IconName } from "./icon-names";

type Props = {
  name: IconName;
  size?: number;
  /** Only where the picture stands alone; otherwise the words beside it say it. */
  label?: string;
  className?: string;
};

type Line = readonly [tag: string, attributes: Record<string, string>];

/**
 * A line icon by Lucide (ISC licence). Its lines lie in a file of ours, held to the library by a test: the library's
 * own components would be sent to the browser.
 */
export function Icon({ name, size = 20, label, className = "" }: Props) {
  const shape = lines[name] as unknown as readonly Line[];
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
      aria-hidden={label ? undefined : true}
      role={label ? "img" : undefined}
      aria-label={label}
    >
      {shape.map(([tag, attributes]) =>
        createElement(tag, { key: JSON.stringify(attributes), ...attributes }),
      )}
    </svg>
  );
}

export type { IconName };
