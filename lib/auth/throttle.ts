import "server-only";
import { masterKey } from "@/lib/crypto/keyring";
import { deriveSecret } from "@/lib/crypto/master-key";
import { blindIndex } from "@/lib/crypto/sealing";
import { db } from "@/lib/db/client";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * How many tries a window takes. NIST 800-63B-4 allows 100 failures in a row for an account; ten an hour, from
 * any number of addresses, is far below. A browser in which the owner has signed in before counts by itself,
 * so that nobody can lock the owner out by guessing.
 */
export const limits = {
  account: { tries: 10, seconds: HOUR },
  device: { tries: 10, seconds: 15 * MINUTE },
  address: { tries: 50, seconds: 15 * MINUTE },
  all: { tries: 600, seconds: 10 * MINUTE },
  "second-factor": { tries: 5, seconds: 5 * MINUTE },
  setup: { tries: 10, seconds: 15 * MINUTE },
  // An office behind one address on a bad day reports less than this; a guesser needs far more.
  "report-address": { tries: 30, seconds: HOUR },
  "report-mail": { tries: 5, seconds: HOUR },
  "report-link": { tries: 60, seconds: HOUR },
  "report-all": { tries: 200, seconds: HOUR },
} as const;

export type Counter = keyof typeof limits;
export type ReportCounter = Extract<Counter, `report-${string}`>;
export type SignInCounter = Exclude<Counter, ReportCounter>;
export type Counted<Name extends Counter = SignInCounter> = { readonly counter: Name; readonly of: string };

/** A counter is full. `secondsLeft` until it begins anew. */
export type Paused<Name extends Counter = SignInCounter> = {
  readonly counter: Name;
  readonly secondsLeft: number;
  readonly first: boolean;
};

const keyOf = ({ counter, of }: Counted<Counter>) =>
  `${counter}:${blindIndex(deriveSecret(masterKey(), "throttle-mark"), counter, of).toString("hex")}`;

/**
 * Books one try in each counter, in the order given, before anything is checked, so that fifty at once cannot slip
 * through. Null when all have room. At the first that is full it stops: what one address is refused does not fill
 * the counter that all share. Lives in the database: it holds for all processes, and when the database is down
 * nobody can try.
 */
export async function bookTry<Name extends Counter>(
  counted: readonly Counted<Name>[],
): Promise<Paused<Name> | null> {
  for (const one of counted) {
    const { tries, secondsLeft } = await bookOne(one);
    const over = tries - limits[one.counter].tries;
    if (over > 0) return { counter: one.counter, secondsLeft, first: over === 1 };
  }
  return null;
}

async function bookOne(counted: Counted<Counter>) {
  const { counter } = counted;
  const [row] = await db.$queryRaw<[{ count: number; seconds_left: number }]>`
    INSERT INTO throttles AS t (key, count, started_at, ends_at)
    VALUES (${keyOf(counted)}, 1, now(), now() + make_interval(secs => ${limits[counter].seconds}))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN t.ends_at <= now() THEN 1 ELSE LEAST(t.count + 1, 1000000) END,
      started_at = CASE WHEN t.ends_at <= now() THEN now() ELSE t.started_at END,
      ends_at = CASE WHEN t.ends_at <= now() THEN EXCLUDED.ends_at ELSE t.ends_at END
    RETURNING t.count, ceil(extract(epoch FROM t.ends_at - now()))::int AS seconds_left`;
  return { tries: row.count, secondsLeft: row.seconds_left };
}

/**
 * After a success: what was booked against the account or device is forgotten, and the shared counters get their
 * try back, so that an office behind one address can sign in on a Monday morning.
 */
export async function settleTries(counted: readonly Counted[]): Promise<void> {
  const shared = counted.filter(({ counter }) => counter === "address" || counter === "all");
  const own = counted.filter((entry) => !shared.includes(entry));
  await db.throttle.deleteMany({ where: { key: { in: own.map(keyOf) } } });
  await db.throttle.updateMany({
    where: { key: { in: shared.map(keyOf) }, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** For the worker: drops counters whose window is over. */
export async function dropOldThrottles(): Promise<void> {
  await db.$executeRaw`DELETE FROM throttles WHERE ends_at < now()`;
}
