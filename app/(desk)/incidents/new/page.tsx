import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { EvidenceNotice } from "@/components/evidence/evidence-notice";
import { FileDoor } from "@/components/evidence/file-door";
import { NextButton } from "@/components/questions/question-frame";
import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { HAPPENED } from "@/lib/incidents/happened";
import { wordsOf } from "@/lib/questions/words";
import { start } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("questions"))("new.title") };
}

/** Two doors: drop the file, or answer what happened; the first answer opens the incident. */
export default async function NewIncidentPage({ searchParams }: PageProps<"/incidents/new">) {
  const [actor, locale, t] = await Promise.all([requireActor(), getLocale(), getTranslator("questions")]);
  const { problem } = await searchParams;
  if (!actorCan(actor, "incident.open")) notFound();
  const words = wordsOf(locale, "happened");
  const answers = [
    ...HAPPENED.map((code) => ({
      value: code,
      label: words.answers?.[code] ?? code,
      help: words.answerHelp?.[code],
    })),
    { value: "unknown", label: t("unknown.label"), help: t("unknown.help") },
  ];

  return (
    <div className="mx-auto max-w-160">
      <h1 className="type-act">{t("new.title")}</h1>
      <p className="mt-2 mb-10 text-ink2 max-tablet:mb-8">{t("new.lead")}</p>
      <section aria-labelledby="by-file" className="mb-12 max-tablet:mb-10">
        <h2 id="by-file" className="type-section mb-3 border-b border-line pb-2">
          {t("new.file")}
        </h2>
        <EvidenceNotice problem={problem} />
        <FileDoor isSecond />
      </section>
      <section aria-labelledby="by-questions">
        <h2 id="by-questions" className="type-section mb-4 border-b border-line pb-2">
          {t("new.ask")}
        </h2>
        <ActionForm action={start} requestId={randomUUID()} className="flex flex-col gap-7">
          <Choice name="answer" label={words.question} help={words.help} asTitle="part" answers={answers} />
          <NextButton>{t("page.next")}</NextButton>
        </ActionForm>
      </section>
    </div>
  );
}
