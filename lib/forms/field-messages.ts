import type * as z from "zod";
import type { Translator } from "@/lib/i18n/translator";
import { ALTERED } from "./fields";

type Issue = z.core.$ZodIssue;
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Whether a person using our page can have caused this; everything else was altered on its way. */
export function isOrdinary(issue: Issue, fields: Fields): boolean {
  if (issue.message === ALTERED) return false;
  const chosen = fields[String(issue.path[0] ?? "")];
  switch (issue.code) {
    case "too_small":
    case "too_big":
    case "invalid_format":
    case "custom":
      return true;
    case "invalid_value":
      return chosen === undefined || chosen === "";
    default:
      return false;
  }
}

/**
 * What is wrong with a field and what to do, as one sentence. A schema says more than its type does with a message
 * that is a key here (`error: "email"`).
 */
export function fieldMessage(t: Translator<"input">, issue: Issue, label: string | undefined): string {
  const field = label ?? t("thisField");
  if (issue.message === "email") return t("email", { field });
  if (issue.message === "choose") return t("choose", { field });
  if (issue.message === "invisible") return t("invisible", { field });
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string" && Number(issue.minimum) > 1
        ? t("tooShort", { field, least: String(issue.minimum) })
        : t(issue.origin === "string" ? "needed" : "choose", { field });
    case "too_big":
      return t("tooLong", { field, most: String(issue.maximum) });
    case "invalid_value":
      return t("choose", { field });
    default:
      return t("unreadable", { field });
  }
}
