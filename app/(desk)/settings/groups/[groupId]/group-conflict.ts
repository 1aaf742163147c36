import "server-only";
import { notFound } from "next/navigation";
import type { UserActor } from "@/lib/auth/actor";
import { type ConflictField, conflicting, type FormState, refused } from "@/lib/form-state";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { latestChange } from "@/lib/organisation/latest-change";
import { getGroup, listLeads } from "@/lib/organisation/queries";
import type { ChangeGroupInput } from "@/lib/organisation/schema";
import { groupLabels } from "../group-labels";

/** Both versions of each field that differs, after somebody else was faster. */
export async function groupConflict(
  actor: UserActor,
  input: ChangeGroupInput,
  form: FormData,
): Promise<FormState> {
  const [t, group, latest] = await Promise.all([
    getTranslator("organisation"),
    getGroup(actor, input.groupId),
    latestChange(actor, { subject: "group", id: input.groupId }),
  ]);
  if (!group) notFound();
  const people = await listLeads(actor, group);
  const labels = groupLabels(t);

  const fields = (["name", "supervisorId", "deputyId"] as const).flatMap((name): ConflictField[] => {
    const [mine, theirs] = [input[name] ?? "", group[name] ?? ""];
    if (mine === theirs) return [];
    const say = (value: string) =>
      name === "name" ? value : (people.find(({ id }) => id === value)?.name ?? t("groups.nobody"));
    return [{ name, label: labels[name], mine, theirs, mineText: say(mine), theirsText: say(theirs) }];
  });
  if (fields.length === 0) return refused(form, t("refusals.nothing-changed"));
  if (!latest) return refused(form, t("conflict.unsaved"));
  return conflicting(form, {
    by: latest.by ?? t("conflict.terminal"),
    at: formatTime(latest.at),
    version: group.version,
    fields,
  });
}
