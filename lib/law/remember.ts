const MOST = 4096;

/**
 * The same function, which keeps what it worked out for a key: days and versions recur thousands of times while
 * values are tried. It forgets all when it holds too much.
 */
export function remember<Key, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    if (known.size >= MOST) known.clear();
    const value = workOut(key);
    known.set(key, value);
    return value;
  };
}
