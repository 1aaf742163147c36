import { createElement } from "react";
import { type IconName, iconShape } from "./icon-shapes";

type Props = {
  name: IconName;
  size?: number;
  /** Only where the picture stands alone; otherwise the words beside it say it. */
  label?: string;
  className?: string;
};

/** A line icon, drawn on the server: nothing of the icon library reaches the browser. */
export function Icon({ name, size = 20, label, className = "" }: Props) {
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
      {iconShape(name).map(([tag, attributes]) => createElement(tag, attributes))}
    </svg>
  );
}

export type { IconName };
