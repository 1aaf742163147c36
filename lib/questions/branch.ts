import { HAPPENED, type Happened } from "@/lib/incidents/happened";
import { codeOf, codesOf, type Situation } from "./question";

const BRANCH_OF_EVENT: Readonly<Record<string, Happened>> = {
  misdirected_message: "mail",
  misdelivered_paper: "paper",
  lost: "lost",
  stolen: "lost",
  lost_or_stolen: "lost",
  public_exposure: "exposed",
  unauthorised_access: "intrusion",
  ransomware: "intrusion",
  malware: "intrusion",
  input_interception: "intrusion",
  insider: "insider",
};

/** Which questions follow: from the first answer, or from what a file has shown. Null where neither is known. */
export function branchOf(situation: Situation): Happened | null {
  const said = codeOf(situation, "happened");
  const happened = HAPPENED.find((code) => code === said);
  return happened ?? BRANCH_OF_EVENT[situation.facts.get("event_type")?.value.code ?? ""] ?? null;
}

/** A test for `isAsked`: the incident is of one of these kinds. */
export const inBranch =
  (...branches: readonly Happened[]) =>
  (situation: Situation) => {
    const branch = branchOf(situation);
    return branch !== null && branches.includes(branch);
  };

/** False only where it was said that nobody's data are among it: then no question about people is asked. */
export function concernsPeople(situation: Situation): boolean {
  const whose = codesOf(situation, "whose_data");
  const onlyOfCompanies = whose?.length === 1 && whose[0] === "company_only";
  return (
    !onlyOfCompanies &&
    !(inBranch("partner_secret")(situation) && codeOf(situation, "secret_with_people") === "no")
  );
}
