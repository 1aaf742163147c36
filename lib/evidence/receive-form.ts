import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { RequestReused } from "@/lib/db/once";
import { Forbidden, NotFound } from "@/lib/errors";
import { LONGEST_SUBMISSION_BYTES, MOST_FILES } from "./limits";
import type { EvidenceProblem } from "./problems";
import { BrokenForm, type FormPart, readParts } from "./read-parts";
import { receiveEvidence } from "./receive-evidence";
import { type EvidenceForm, evidenceForm, type PageAfter } from "./schema";

/** What became of a submission. What was received stays, whatever became of the rest. */
export type ReceivedForm = {
  /** The incident that was named or opened. */
  readonly incidentId: string | null;
  readonly evidenceIds: readonly string[];
  /** The first thing that went wrong. */
  readonly problem: EvidenceProblem | null;
  /** The file that the incident holds already, where that is the problem. */
  readonly hereId: string | null;
  /** Where one goes on. */
  readonly next: PageAfter | null;
};

type Part<Kind extends FormPart["kind"]> = Extract<FormPart, { kind: Kind }>;

/**
 * Takes the files of one submission, each as soon as it has come: first the fields (`requestId`, `incidentId` where
 * there is one, `purpose`), then up to ten files. Never throws for what was sent: the answer says what was wrong.
 */
export async function receiveForm(actor: Actor, request: Request): Promise<ReceivedForm> {
  const form = new ComingForm(actor);
  try {
    for await (const part of readParts(request, { longest: LONGEST_SUBMISSION_BYTES })) {
      if (part.kind === "field") form.takeField(part);
      // An error ends the taking and not the reading: whoever is still sending would miss the answer.
      else
        await form
          .takeFile(part)
          .catch((error) => form.stop(problemOf(error)))
          .finally(part.pass);
    }
    form.end();
  } catch (error) {
    form.stop(problemOf(error));
  }
  return form.received();
}

class ComingForm {
  private readonly fields: [string, string][] = [];
  private head: EvidenceForm | null = null;
  private files = 0;
  private incidentId: string | null = null;
  private hereId: string | null = null;
  private readonly evidenceIds: string[] = [];
  private problem: EvidenceProblem | null = null;
  /** Nothing more is taken; what still comes goes by. */
  private isOver = false;

  constructor(private readonly actor: Actor) {}

  takeField({ name, value, isCut }: Part<"field">): void {
    const isKnown = Object.hasOwn(evidenceForm.shape, name);
    const isNew = this.fields.every(([known]) => known !== name);
    if (this.head || !isKnown || !isNew || isCut) this.stop("altered");
    else this.fields.push([name, value]);
  }

  async takeFile({ name, fileName, content }: Part<"file">): Promise<void> {
    this.head ??= evidenceForm.safeParse(Object.fromEntries(this.fields)).data ?? null;
    if (!this.head || name !== "file") return this.stop("altered");
    if (this.isOver) return;
    const at = this.files++;
    if (at >= MOST_FILES) return this.stop("too-many-files");

    const { requestId, purpose } = this.head;
    const incidentId = this.head.incidentId ?? null;
    const result = await receiveEvidence(
      this.actor,
      { name: fileName, content },
      { incidentId, openedId: this.incidentId, purpose, requestId: requestIdOf(requestId, at) },
    );
    if (result.ok) return this.keep(result.value);
    if ("here" in result && result.here) {
      this.incidentId = result.here.incidentId;
      this.hereId ??= result.here.evidenceId;
    }
    // A form without a chosen file sends one that has neither name nor content.
    this.problem ??= result.code === "empty" && fileName === "" ? "no-file" : result.code;
    if (result.code === "no-room") this.isOver = true;
  }

  end(): void {
    if (this.files === 0) this.stop(this.problem ?? (this.fields.length === 0 ? "broken" : "no-file"));
  }

  stop(problem: EvidenceProblem): void {
    this.problem ??= problem;
    this.isOver = true;
  }

  received(): ReceivedForm {
    const { evidenceIds, problem, hereId } = this;
    const next = this.head?.next ?? null;
    return {
      incidentId: this.incidentId ?? this.head?.incidentId ?? null,
      evidenceIds,
      problem,
      hereId,
      next,
    };
  }

  private keep({ incidentId, evidenceId }: { incidentId: string; evidenceId: string }): void {
    this.incidentId = incidentId;
    this.evidenceIds.push(evidenceId);
  }
}

function problemOf(error: unknown): EvidenceProblem {
  if (error instanceof BrokenForm) return "broken";
  if (error instanceof Forbidden) return "forbidden";
  if (error instanceof NotFound) return "not-found";
  if (error instanceof RequestReused) return "reused";
  // The kind alone: an error may hold what was in a row.
  console.error(
    `evidence: a file could not be received (${error instanceof Error ? error.name : "unknown"})`,
  );
  return "failed";
}

/** Each file of a submission is a request of its own; the first has the id of the form. */
function requestIdOf(requestId: string, at: number): string {
  if (at === 0) return requestId;
  const hash = createHash("sha256").update(`${requestId} ${at}`).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
