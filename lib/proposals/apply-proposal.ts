import "server-only";
import type { DataItem, FactSource } from "@/lib/db/generated/enums";
import type { Work } from "@/lib/db/unit-of-work";
import { ensureDisclosure } from "@/lib/disclosures/ensure-disclosure";
import { type PartyAddress, setAddressParties } from "@/lib/disclosures/set-address-parties";
import { type FactDraft, instantFact } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";
import type { ExposedAddress } from "@/lib/intake/exposure";
import { visibleOf } from "@/lib/intake/mail/visible-addresses";
import { factsOf } from "./facts-of";
import type { FoundProposal } from "./find-proposal";
import type { ProposalKind, Proposed } from "./proposed";
import { recipientsOf } from "./recipients-of";
import { recordPeopleCount } from "./record-people-count";
import { openExposure } from "./sealed-proposal";

type By = { readonly source: FactSource; readonly recordedById: string | null };

/** What makes people of addresses: done under the lock of the people of the incident (`lockPeople`). */
export const MAKES_PEOPLE: readonly ProposalKind[] = ["recipients", "visible_addresses"];

/** Which of the addresses a person has ticked, by their place in the list; undefined takes them as they were read. */
export type Chosen = readonly number[] | undefined;

/**
 * What follows from a proposal that somebody has taken over or corrected: the facts with their source, and the
 * parties of the disclosure. People of tables are written in the background.
 */
export async function applyProposal(
  work: Work,
  found: FoundProposal,
  { proposed, chosen, by }: { proposed: Proposed; chosen: Chosen; by: By },
): Promise<void> {
  if (proposed.kind === "recipients") await applyRecipients(work, found, chosen);
  if (proposed.kind === "visible_addresses") {
    await applyVisible(work, found, chosen);
    const { id: incidentId } = found.incident;
    await recordPeopleCount(work, { incidentId, keys: found.keys, recordedById: by.recordedById });
  }
  // Who was written before is there already.
  if (proposed.kind === "people" && found.row.state !== "taken") {
    await disclosureOf(work, found);
    work.enqueue({
      name: "people.write",
      payload: { proposalId: found.row.id },
      key: `people.write:${found.row.id}`,
    });
  }
  const { mail } = found.exposure;
  const from = { incidentId: found.incident.id, keys: found.keys, evidenceId: found.row.evidenceId };
  await recordFacts(work, factsOf(proposed, { showsBcc: mail?.showsBcc }), { ...from, ...by });
  await recordFacts(work, visibleSince(found, work.now), { ...from, ...by, source: "file" });
}

/** A mail that somebody wrote about it was to be seen in the house when it arrived. */
function visibleSince({ exposure }: FoundProposal, now: Date): FactDraft[] {
  const arrived = exposure.mail?.reportedBy?.receivedAt;
  const at = arrived === undefined ? null : new Date(arrived);
  return at && at <= now ? [instantFact("visible_since", at)] : [];
}

/** The disclosure that the file is, or that the locked file was out of which it came. */
export async function disclosureOf(work: Work, { incident, keys, rootId, row, exposure }: FoundProposal) {
  const root = rootId === row.evidenceId ? exposure : ((await readingOf(work, rootId, keys)) ?? exposure);
  const { mail, file, attachments } = root;
  const names = mail ? attachments.filter(({ inline }) => !inline) : [file];
  return ensureDisclosure(work, {
    incidentId: incident.id,
    keys,
    evidenceId: rootId,
    recipientsUnknown: mail === undefined,
    label: {
      subject: mail?.subject ?? "",
      sender: mail?.sender ?? "",
      senderName: mail?.senderName ?? "",
      files: names.map(({ fileName }) => fileName),
    },
  });
}

async function readingOf(work: Work, evidenceId: string, keys: FoundProposal["keys"]) {
  const reading = await work.tx.reading.findUnique({ where: { evidenceId } });
  return reading?.sealed ? openExposure(keys.data, evidenceId, reading.sealed) : undefined;
}

async function applyRecipients(work: Work, found: FoundProposal, chosen: Chosen): Promise<void> {
  const { mail, comparison } = found.exposure;
  if (!mail) return;
  const meant =
    comparison?.with === "intended" ? comparison.meant.map((at) => mail.recipients[at]?.address) : [];
  const { recipients } = recipientsOf(mail, await ownDomains(work));
  const them = chosen
    ? recipients.filter((_, at) => chosen.includes(at))
    : recipients.filter(({ address }) => !meant.includes(address));
  const disclosureId = await disclosureOf(work, found);
  const into = { incidentId: found.incident.id, disclosureId, keys: found.keys };
  await setAddressParties(work, into, "recipient", them);
}

/** Everybody who could be told from an address that all could see: recipient and principal are the same people. */
async function applyVisible(work: Work, found: FoundProposal, chosen: Chosen): Promise<void> {
  const { mail } = found.exposure;
  if (!mail) return;
  const visible = visibleOf(recipientsOf(mail, await ownDomains(work)).recipients);
  const them = visible.filter(({ identifiesPerson }, at) =>
    chosen ? chosen.includes(at) : identifiesPerson,
  );
  const disclosureId = await disclosureOf(work, found);
  const into = { incidentId: found.incident.id, disclosureId, keys: found.keys };
  await setAddressParties(work, into, "principal", them.map(shownOf));
}

function shownOf({ address, displayName }: ExposedAddress): PartyAddress {
  const items: DataItem[] = displayName.trim() === "" ? ["email"] : ["email", "name"];
  return { address, displayName, items };
}

export async function ownDomains({ tx }: Pick<Work, "tx">): Promise<readonly string[]> {
  return (await tx.organisation.findUniqueOrThrow({ where: { id: 1 } })).mailDomains;
}
