"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { readEnv } from "@/lib/env";
import { type FormState, invalid, refused, shownOnce } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { changeUser } from "@/lib/organisation/change-user";
import { disableUser } from "@/lib/organisation/disable-user";
import { enableUser } from "@/lib/organisation/enable-user";
import { renewPasswordLink } from "@/lib/organisation/renew-password-link";
import { resetSecondFactor } from "@/lib/organisation/reset-second-factor";
import { changeUserInput, ofUserInput } from "@/lib/organisation/schema";
import { personLabels } from "../person-labels";
import { personConflict } from "./person-conflict";

const page = (userId: string, done: string) => `/settings/people/${userId}?done=${done}`;

export async function change(userId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("organisation");
  const parsed = await parseForm(changeUserInput, form, { bound: { userId }, labels: personLabels(t) });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await changeUser(actor, parsed.input, parsed.submission);
    if (result.ok) redirect("/settings/people?done=changed");
    switch (result.code) {
      case "user-changed":
        return personConflict(actor, parsed.input, form);
      case "email-taken":
        return invalid(form, { email: t("refusals.email-taken") });
      case "group-gone":
        return invalid(form, { groupId: t("refusals.group-gone") });
      default:
        return refused(form, t(`refusals.${result.code}`));
    }
  });
}

export async function disable(userId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return actOn(userId, form, { command: disableUser, done: "disabled" });
}

export async function enable(userId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return actOn(userId, form, { command: enableUser, done: "enabled" });
}

export async function resetFactor(userId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return actOn(userId, form, { command: resetSecondFactor, done: "reset" });
}

export async function renewLink(userId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("organisation");
  const parsed = await parseForm(ofUserInput, form, { bound: { userId } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await renewPasswordLink(actor, parsed.input, parsed.submission);
    if (!result.ok) return refused(form, t(`refusals.${result.code}`));
    const { token } = result.value;
    return token ? shownOnce([`${readEnv().url}/set-password/${token}`]) : refused(form, t("link.lost"));
  });
}

type Act = { command: typeof disableUser | typeof enableUser | typeof resetSecondFactor; done: string };

async function actOn(userId: string, form: FormData, { command, done }: Act): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("organisation");
  const parsed = await parseForm(ofUserInput, form, { bound: { userId } });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await command(actor, parsed.input, parsed.submission);
    if (!result.ok) return refused(form, t(`refusals.${result.code}`));
    redirect(page(userId, done));
  });
}
