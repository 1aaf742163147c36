type Props = { of: "error" | "check" | "chevron-down"; size?: number; className?: string };

const paths = {
  error: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="M12 8v4M12 16h.01" />
    </>
  ),
  check: <path d="m20 6-11 11-5-5" />,
  "chevron-down": <path d="m6 9 6 6 6-6" />,
} as const;

/** The three small signs that parts in the browser draw themselves, so that no icon library is sent to it. */
export function Sign({ of, size = 20, className = "" }: Props) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      {paths[of]}
    </svg>
  );
}
