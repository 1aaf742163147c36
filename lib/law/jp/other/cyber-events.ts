import type { Facts } from "../../case-facts";

type Event = NonNullable<Facts["event_type"]>;

/** Events that are attacks through a network. */
export const CYBER: readonly Event[] = [
  "unauthorised_access",
  "ransomware",
  "malware",
  "input_interception",
  "dos",
];

/** Whether it is an attack through a network; undefined where the kind of event is not known. */
export function isCyber({ event_type: event }: Facts): boolean | undefined {
  return event === undefined ? undefined : CYBER.includes(event);
}
