import "server-only";
import { notFound } from "next/navigation";
import type { UserActor } from "@/lib/auth/actor";
import type { Grant, Role } from "@/lib/db/generated/enums";
import { type ConflictField, conflicting, type FormState, refused } from "@/lib/form-state";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { latestChange } from "@/lib/organisation/latest-change";
import { getPerson, listGroups } from "@/lib/organisation/queries";
import type { ChangeUserInput } from "@/lib/organisation/schema";

/** Both versions of each field that differs, after somebody else was faster. */
export async function personConflict(
  actor: UserActor,
  input: ChangeUserInput,
  form: FormData,
): Promise<FormState> {
  const [t, roles, person, groups, latest] = await Promise.all([
    getTranslator("organisation"),
    getTranslator("roles"),
    getPerson(actor, input.userId),
    listGroups(actor),
    latestChange(actor, { subject: "user", id: input.userId }),
  ]);
  if (!person) notFound();

  const names = (codes: string) =>
    codes
      .split(",")
      .filter(Boolean)
      .map((code) => roles(code as Role | Grant))
      .join("・");
  const asText: Record<string, (value: string) => string> = {
    roles: names,
    grants: names,
    groupId: (value) => groups.find(({ id }) => id === value)?.name ?? t("person.noGroup"),
    language: (value) =>
      value === "ja" || value === "en" ? t(`person.${value}`) : t("person.browserLanguage"),
  };
  const fields = (["name", "email", "roles", "grants", "groupId", "language"] as const).flatMap(
    (name): ConflictField[] => {
      const [mine, theirs] = [stored(input[name]), stored(person[name])];
      if (mine === theirs) return [];
      const label = t(`person.${name === "groupId" ? "group" : name}`);
      const say = asText[name] ?? ((value: string) => value);
      return [{ name, label, mine, theirs, mineText: say(mine), theirsText: say(theirs) }];
    },
  );
  if (fields.length === 0) return refused(form, t("refusals.nothing-changed"));
  if (!latest) return refused(form, t("conflict.unsaved"));
  return conflicting(form, {
    by: latest.by ?? t("conflict.terminal"),
    at: formatTime(latest.at),
    version: person.version,
    fields,
  });
}

const stored = (value: string | readonly string[] | null) =>
  typeof value === "string" ? value : (value ?? []).join(",");
