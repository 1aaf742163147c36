import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { type ConflictField, conflicting, type FormState, refused } from "@/lib/form-state";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { VALUES } from "@/lib/law/case-facts";
import { getLawProfile } from "@/lib/organisation/law-profile";
import { PROFILE_FIELDS, type ProfileInput } from "@/lib/organisation/profile-fields";

/** Both answers to each question that differs, after somebody else was faster. */
export async function profileConflict(
  actor: UserActor,
  input: ProfileInput,
  form: FormData,
): Promise<FormState> {
  const [t, law, now] = await Promise.all([
    getTranslator("lawProfile"),
    getTranslator("lawFacts"),
    getLawProfile(actor),
  ]);
  const wordOf = (value: string) => {
    const sector = VALUES.sector.find((code) => code === value);
    if (sector) return law(`values.sector.${sector}`);
    return value === "yes" || value === "no" ? t(value) : t("unknown");
  };
  const fields = PROFILE_FIELDS.flatMap((name): ConflictField[] => {
    const none = name === "sector" ? "" : "unknown";
    const [mine, theirs] = [input[name] ?? none, now?.[name] ?? none];
    if (mine === theirs) return [];
    return [{ name, label: t(name), mine, theirs, mineText: wordOf(mine), theirsText: wordOf(theirs) }];
  });
  if (fields.length === 0 || !now) return refused(form, t("refusals.profile-changed"));
  return conflicting(form, {
    by: now.changedBy ?? "—",
    at: formatTime(now.changedAt),
    version: now.version,
    fields,
  });
}
