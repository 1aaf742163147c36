import type * as z from "zod";

/** A kind of job: what its payload must be, and what it does. It may run twice and looks again before it acts. */
export type Job = {
  readonly name: string;
  run(payload: unknown): Promise<void>;
};

/** Makes a job that refuses a payload of another shape. `name` is `noun.verb`. */
export function defineJob<Payload extends z.ZodType>(job: {
  readonly name: string;
  readonly payload: Payload;
  run(payload: z.infer<Payload>): Promise<void>;
}): Job {
  return { name: job.name, run: async (payload) => job.run(job.payload.parse(payload)) };
}
