import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { VALUES } from "@/lib/law/case-facts";
import { getLawProfile } from "@/lib/organisation/law-profile";
import { change } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("lawProfile"))("title") };
}

const ANSWERS = ["yes", "no", "unknown"] as const;

export default async function LawProfilePage() {
  const [actor, locale, t, law] = await Promise.all([
    requireActor(),
    getLocale(),
    getTranslator("lawProfile"),
    getTranslator("lawFacts"),
  ]);
  if (!actorCan(actor, "profile.manage")) notFound();
  const profile = await getLawProfile(actor);
  const answers = ANSWERS.map((value) => ({ value, label: t(value) }));
  const ask = (
    name: "isAdministrativeOrgan" | "privacyMark" | "medicalInstitution" | "criticalInfrastructure",
  ) => (
    <Choice
      name={name}
      label={t(name)}
      help={t(`${name}Help`)}
      answers={answers}
      chosen={[profile?.[name] ?? "unknown"]}
    />
  );
  return (
    <div className="flex max-w-176 flex-col gap-6">
      <h1 className="type-act">{t("title")}</h1>
      <p>{t("lead")}</p>
      <ActionForm action={change} requestId={randomUUID()} label={t("title")}>
        <input type="hidden" name="version" value={profile?.version ?? 0} />
        {ask("isAdministrativeOrgan")}
        <SelectField
          name="sector"
          label={t("sector")}
          help={t("sectorHelp")}
          none={t("sectorOpen")}
          options={VALUES.sector.map((value) => ({ value, label: law(`values.sector.${value}`) }))}
          defaultValue={profile?.sector ?? ""}
        />
        {ask("privacyMark")}
        {ask("medicalInstitution")}
        {ask("criticalInfrastructure")}
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </ActionForm>
      {profile && (
        <p className="type-note text-ink2">
          {profile.changedBy
            ? t("changed", { time: formatInstant(profile.changedAt, locale), name: profile.changedBy })
            : t("changedByTerminal", { time: formatInstant(profile.changedAt, locale) })}
        </p>
      )}
    </div>
  );
}
