/**
 * What `work` answers, and the milliseconds of processor time that this process spent meanwhile, whatever else the
 * machine did. For holding that something ends: how fast it is, benchmarks say. Throws what `work` throws.
 */
export async function withProcessorTime<T>(
  work: () => Promise<T> | T,
): Promise<{ readonly answer: T; readonly milliseconds: number }> {
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  return { answer, milliseconds: (user + system) / 1000 };
}
