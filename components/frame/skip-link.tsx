/** The first thing that Tab reaches. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="link no-print absolute top-2 left-2 z-30 rounded-8 bg-white px-4 py-2.5 not-focus:sr-only"
    >
      {label}
    </a>
  );
}
