import { codeFact, yesNoFact } from "@/lib/facts/fact-draft";
import { inBranch } from "./branch";
import { question } from "./question";

const isPartner = inBranch("partner_secret");

export const partner = [
  question(
    "secret_way",
    { kind: "choice", answers: ["mail", "paper", "sharing"] },
    {
      tells: ["way_it_went"],
      isAsked: isPartner,
      says: ({ codes: [code = ""] }) => [codeFact("way_it_went", code)],
    },
  ),
  question(
    "secret_with_people",
    { kind: "choice", answers: ["yes", "no"] },
    {
      tells: ["secret_with_people"],
      isAsked: isPartner,
      says: ({ codes: [code] }) => [yesNoFact("secret_with_people", code === "yes")],
      cites: "法2条1項",
    },
  ),
  question(
    "secret_parties",
    { kind: "text", fields: ["owner", "material", "receiver"] },
    {
      canBeUnknown: false,
      isAsked: isPartner,
    },
  ),
  question(
    "secret_contract",
    { kind: "choice", answers: ["yes", "no"] },
    {
      tells: ["secret_contract"],
      isAsked: isPartner,
      says: ({ codes: [code] }) => [yesNoFact("secret_contract", code === "yes")],
    },
  ),
  question(
    "secret_marking",
    { kind: "choice", answers: ["yes", "no"] },
    {
      tells: ["secret_marking"],
      isAsked: isPartner,
      says: ({ codes: [code] }) => [yesNoFact("secret_marking", code === "yes")],
    },
  ),
  question(
    "secret_used",
    { kind: "choice", answers: ["unopened", "opened", "used"] },
    {
      tells: ["secret_used", "opened"],
      isAsked: isPartner,
      says: ({ codes: [code = ""] }) => [
        codeFact("secret_used", code),
        yesNoFact("opened", code !== "unopened"),
      ],
    },
  ),
];
