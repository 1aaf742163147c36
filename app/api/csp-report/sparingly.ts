/** A question that is answered yes at most `most` times within any span of `withinMs`, in this process. */
export function sparingly({ most, withinMs }: { readonly most: number; readonly withinMs: number }) {
  let answered: readonly number[] = [];
  return (): boolean => {
    const now = performance.now();
    answered = answered.filter((at) => now - at < withinMs);
    if (answered.length >= most) return false;
    answered = [...answered, now];
    return true;
  };
}
