import { DataItem } from "@/lib/db/generated/enums";
import { MISTAKES } from "@/lib/proposals/correction";
import type { ProposalView } from "@/lib/proposals/intake-file";
import { FINANCIAL_CODES, type ProposalKind } from "@/lib/proposals/proposed";
import type { Say } from "./proposal-words";

const YES_NO = ["yes", "no", "unknown"] as const;
const PROTECTIONS = ["none", "password", "whole", "unknown"] as const;

/** The known code that a form sent; undefined for any other text. */
const codeIn = <Code extends string>(codes: readonly Code[], value: string) =>
  codes.find((code) => code === value);

/** What a field of the correction's form is called. */
export function correctionLabel({ t }: Say, kind: ProposalKind, name: string): string {
  if (name === "known" || name === "most") return t(`correct.${name}`);
  return t(`kinds.${kind}`);
}

/** The value of a field of the correction's form, in words; what is no code of ours stands as it is. */
export function correctionWords(
  { t, items }: Say,
  { proposed: { kind }, addresses }: ProposalView,
  { name, value }: { readonly name: string; readonly value: string },
): string {
  switch (name) {
    case "known":
    case "most":
      return t("values.people", { count: Number(value) });
    case "count":
      return t("values.bcc", { count: Number(value) });
    case "is":
      if (kind === "bcc") return t(value === "none" ? "values.noBcc" : "correct.bccSome");
      return t(value === "yes" ? "correct.secretYes" : "correct.secretNo");
    case "chosen":
      return listed(
        value,
        (place) => addresses[Number(place)]?.name || (addresses[Number(place)]?.address ?? ""),
      );
    case "items":
      return listed(value, (code) => {
        const item = codeIn(Object.values(DataItem), code);
        return item ? items(`items.${item}`) : code;
      });
    case "mistake": {
      const mistake = codeIn([...MISTAKES, "none" as const], value);
      return mistake ? t(`mistakes.${mistake}`) : value;
    }
    case "found": {
      const found = codeIn(YES_NO, value);
      return found ? t(`correct.${found}`) : value;
    }
    case "code": {
      const code = codeIn([...FINANCIAL_CODES, "unknown" as const], value);
      return code ? t(`financial.${code}`) : value;
    }
    case "protection": {
      const protection = codeIn(PROTECTIONS, value);
      return protection ? t(`correct.protections.${protection}`) : value;
    }
    default:
      return value;
  }
}

const listed = (value: string, say: (one: string) => string) =>
  value.split(",").filter(Boolean).map(say).join("\n");
