type Wish = { readonly incidentId: string; readonly rows: number; readonly random: () => number };

/** Looks people up and lists them again and again until `stop`, which throws what could not be found or read. */
export function readWhile(wish: Wish) {
  let isOver = false;
  let failure: unknown;
  let reads = 0;
  let slowestMs = 0;
  const reading = (async () => {
    while (!isOver && failure === undefined) {
      const began = performance.now();
      await readOnce(wish).catch((error: unknown) => {
        failure = error;
      });
      slowestMs = Math.max(slowestMs, performance.now() - began);
      reads++;
    }
  })();
  const assertHolds = async () => {
    if (failure !== undefined) throw failure;
  };
  return {
    assertHolds,
    async stop() {
      isOver = true;
      await reading;
      await assertHolds();
      return { reads, slowestMs };
    },
  };
}

/** As the pages do it: the keys of this moment, then somebody by address, and a page of the list. */
async function readOnce({ incidentId, rows, random }: Wish): Promise<void> {
  const { db } = await import("@/lib/db/client");
  const { blindIndexer } = await import("@/lib/crypto/blind-indexer");
  const { incidentKeys } = await import("@/lib/crypto/incident-key");
  const { openPerson } = await import("@/lib/people/person-record");
  const row = Math.floor(random() * rows);
  const mail = `member${String(row).padStart(8, "0")}@mail${row % 97}.example.jp`;
  const keys = await incidentKeys(db, incidentId);
  const wanted = keys.searches.map((index) => blindIndexer(index, "mail")(mail));
  const [person, ...others] = await db.person.findMany({ where: { incidentId, mailIndex: { in: wanted } } });
  if (!person || others.length > 0)
    throw new Error(`${mail} was found ${others.length + (person ? 1 : 0)} times`);
  if (openPerson(keys.data, person.id, person.sealed).mails[0] !== mail)
    throw new Error("It is somebody else");

  const page = await db.person.findMany({
    where: { incidentId, id: { gt: person.id } },
    orderBy: { id: "asc" },
    take: 50,
  });
  for (const { id, sealed } of page) openPerson(keys.data, id, sealed);
}
