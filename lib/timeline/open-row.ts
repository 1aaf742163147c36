import "server-only";
import { openNote } from "@/lib/containment/seal-note";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { unsealText } from "@/lib/crypto/sealing";
import { storedValue } from "@/lib/facts/record-facts";
import { maskedPerson } from "@/lib/records/party-names";
import { openWords } from "@/lib/records/words";
import { openTimelineNote } from "./add-note";
import type { TimelineLine } from "./list-timeline";
import type { TimelineRow } from "./timeline-rows";

/** Whether anything of a row has to be opened with the key of its incident. */
export function isSealed(line: TimelineRow): boolean {
  switch (line.source) {
    case "note":
      return true;
    case "entry":
      return line.row.reason !== null;
    case "record":
      return line.row.sealed !== null || line.row.person !== null;
    case "action":
      return line.row.note !== null;
    case "fact":
      return false;
  }
}

/** A stored row as a line, opened; throws `SealBroken`. `keys` may be missing where nothing of it is sealed. */
export function openRow(line: TimelineRow, keys: IncidentKeys | null): TimelineLine {
  const { by, byId, enteredAt } = line.row;
  const common = { id: line.id, at: line.at, by, byId, enteredAt };
  switch (line.source) {
    case "entry": {
      const { type, actorKind, data, reason } = line.row;
      const place = { table: "sealed_texts", column: "sealed", row: reason?.id ?? "" };
      return {
        ...common,
        source: "entry",
        entry: { type, actorKind, actorId: byId, data },
        reason: reason && keys && unsealText(keys.data, place, reason.sealed),
      };
    }
    case "fact": {
      const { name, from, isSuperseded } = line.row;
      return { ...common, source: "fact", name, value: storedValue(line.row), from, isSuperseded };
    }
    case "record": {
      const { sealed, person, isSuperseded, ...row } = line.row;
      const words = keys ? openWords(keys.data, line.id, sealed) : {};
      const party = person && keys && maskedPerson(keys, person);
      const told = { id: line.id, at: line.at, recordedAt: enteredAt, recordedBy: by };
      return { ...common, source: "record", record: { ...row, ...told, party, words }, isSuperseded };
    }
    case "note":
      return {
        ...common,
        source: "note",
        text: keys ? openTimelineNote(keys.data, { id: line.id, sealed: line.row.sealed }) : "",
      };
    case "action": {
      const note = keys && openNote(keys.data, { id: line.id, note: line.row.note });
      const told = { id: line.id, recordedAt: enteredAt, recordedBy: by };
      return { ...common, source: "action", action: { ...line.row, ...told, note } };
    }
  }
}
