import { State, type StateKind } from "@/components/ui/state";
import type { MailState } from "@/lib/db/generated/enums";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator, type Translator } from "@/lib/i18n/translator";

type Props = {
  mail: {
    readonly state: MailState;
    readonly problem: string | null;
    readonly tries: number;
    readonly notBefore: Date;
  };
};

const kinds: Record<MailState, StateKind> = {
  ready: "time",
  claimed: "wait",
  sending: "wait",
  sent: "done",
  failed: "off",
  unknown: "unknown",
  kept: "off",
};

/** What became of a mail: the state, why, and what comes next. */
export async function MailStateText({ mail }: Props) {
  const [t, locale] = await Promise.all([getTranslator("mail"), getLocale()]);
  const { state, problem, tries, notBefore } = mail;
  const lines = [
    problem && problemText(t, problem),
    state === "unknown" && t("unknownHelp"),
    state === "ready" && tries > 0 && t("nextTry", { time: formatInstant(notBefore, locale) }),
  ].filter((line) => typeof line === "string");
  return (
    <>
      <State kind={kinds[state]}>{t(`states.${state}`)}</State>
      {lines.map((line) => (
        <span key={line} className="type-note block text-ink2">
          {line}
        </span>
      ))}
    </>
  );
}

const WORDS = ["connection", "timeout", "tls", "sign-in", "address", "interrupted", "unexpected"] as const;

/** A code of `judgeFailure`: a word, or what the server answered. */
function problemText(t: Translator<"mail">, code: string): string {
  if (/^\d{3}$/.test(code)) return t(code.startsWith("5") ? "problems.refused" : "problems.later", { code });
  return t(`problems.${WORDS.find((word) => word === code) ?? "unexpected"}`);
}
