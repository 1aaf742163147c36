import type { ComponentProps, ReactNode } from "react";

export type ButtonKind = "filled" | "outlined" | "quiet" | "chosen";
export type ButtonSize = "large" | "normal" | "small";

const looks: Record<ButtonKind, string> = {
  filled: "bg-act text-white font-bold border border-act hover:bg-link active:bg-key-1100",
  outlined: "bg-white text-act font-bold border border-act hover:bg-wash active:bg-key-100",
  quiet: "bg-white text-ink border border-edge hover:bg-solid-gray-50 active:bg-rule",
  chosen: "tint text-act font-bold border-2 border-act",
};

const sizes: Record<ButtonSize, string> = {
  large: "min-h-14 px-7 py-2 text-lg",
  normal: "min-h-12 px-5 py-2",
  small: "min-h-11 px-4 py-1.5",
};

/** The look alone, for a link that is drawn as a button or a `summary`. */
export function buttonClass(kind: ButtonKind = "quiet", size?: ButtonSize, wide = false): string {
  const space = sizes[size ?? (kind === "quiet" ? "small" : "normal")];
  return `no-print inline-flex items-center justify-center gap-2 rounded-8 text-center leading-140 no-underline ${looks[kind]} ${space} ${wide ? "w-full" : ""}`;
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
