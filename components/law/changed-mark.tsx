/** Said beside a line that is different from what the reader saw last. */
export function ChangedMark({ children }: { children: string }) {
  return (
    <span className="type-note ml-2 inline-block rounded-4 border border-ink px-1.5 font-normal whitespace-nowrap">
      {children}
    </span>
  );
}
