import type { IconName } from "./icon-names";
import sprite from "./icons.svg";

type Props = {
  name: IconName;
  size?: number;
  /** Only where the picture stands alone; otherwise the words beside it say it. */
  label?: string;
  className?: string;
};

const { src }: { readonly src: string } = sprite;

/**
 * A line icon by Lucide (ISC licence). Its lines lie in a file of their own that the browser keeps: a page only names
 * the icon, and neither the page nor its script carries a line of it.
 */
export function Icon({ name, size = 20, label, className }: Props) {
  return (
    <svg
      width={size}
      height={size}
      className={className ? `icon ${className}` : "icon"}
      aria-hidden={label ? undefined : true}
      role={label ? "img" : undefined}
      aria-label={label}
    >
      <use href={`${src}#${name}`} />
    </svg>
  );
}

export type { IconName };
