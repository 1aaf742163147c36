import type { Prisma } from "@/lib/db/generated/client";

type Order = Prisma.IncidentOrderByWithRelationInput[];
type Place = { readonly id: string; readonly createdAt: Date; readonly knownAt: Date | null };
export type Sort = "newest" | "awareness";
/** Down the list, or up again. */
export type Way = "down" | "up";

/** The latest first, what has no time last, equal ones by id; upwards exactly the other way round. */
export function orderOf(sort: Sort, way: Way): Order {
  const [direction, nulls] = way === "down" ? (["desc", "last"] as const) : (["asc", "first"] as const);
  const first = sort === "newest" ? { createdAt: direction } : { knownAt: { sort: direction, nulls } };
  return [first, { id: direction }];
}

/** Everything that comes after this place on the way. */
export function beyond(place: Place, sort: Sort, way: Way): Prisma.IncidentWhereInput {
  const past = way === "down" ? "lt" : "gt";
  const id = { [past]: place.id };
  if (sort === "newest") {
    const { createdAt } = place;
    return { OR: [{ createdAt: { [past]: createdAt } }, { createdAt, id }] };
  }
  const { knownAt } = place;
  const untimed = { knownAt: null };
  if (knownAt === null) {
    const same = { ...untimed, id };
    return way === "down" ? same : { OR: [{ NOT: untimed }, same] };
  }
  const timed = [{ knownAt: { [past]: knownAt } }, { knownAt, id }];
  return { OR: way === "down" ? [...timed, untimed] : timed };
}
