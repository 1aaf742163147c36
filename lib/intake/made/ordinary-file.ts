import type { Answer } from "../exposure-answer";
import { toAnswer } from "../exposure-answer";
import { readExposure } from "../read-file";
import type { ListBeside } from "../read-list";

/** A file as it comes in, with what is true of it. What the truth does not name as proposed must not be proposed. */
export type OrdinaryFile = {
  readonly name: string;
  readonly fileName?: string;
  readonly bytes: () => Buffer;
  readonly truth: Answer;
  readonly beside?: ListBeside;
  readonly ownDomain?: string;
};

/** What the reader says, and what it says beyond the truth: a mistake, a secret or a nested mail that is none. */
export async function readOrdinary({ fileName = "mail.eml", bytes, truth, beside, ownDomain }: OrdinaryFile) {
  const { problems, ...exposure } = await readExposure(bytes(), { fileName, beside, ownDomain });
  const answer = toAnswer({ ...exposure, problems });
  const invented = (["mistake", "partner_confidential", "nested"] as const).filter(
    (key) => key in answer && !(key in truth),
  );
  return { answer, invented, problems };
}
