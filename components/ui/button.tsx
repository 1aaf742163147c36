import type { ComponentProps, ReactNode } from "react";

export type ButtonKind = "filled" | "outlined" | "quiet" | "chosen";
export type ButtonSize = "large" | "normal" | "small";

/** The look alone, for a link that is drawn as a button or a `summary`. */
export function buttonClass(kind: ButtonKind = "quiet", size?: ButtonSize, wide = false): string {
  const space = size ?? (kind === "quiet" ? "small" : "normal");
  return `no-print button ${kind} ${space}${wide ? " w-full" : ""}`;
}

type Look = { kind?: ButtonKind; size?: ButtonSize; wide?: boolean; icon?: ReactNode };

/**
 * The verb of the act, with the number where people are concerned. One filled button a page. Never `disabled`: a
 * button that cannot be used says, when pressed, what is missing.
 */
export function Button({
  kind,
  size,
  wide,
  icon,
  type = "button",
  children,
  className = "",
  ...rest
}: Look & Omit<ComponentProps<"button">, "disabled">) {
  return (
    <button {...rest} type={type} className={`${buttonClass(kind, size, wide)} ${className}`}>
      {icon}
      {children}
    </button>
  );
}
