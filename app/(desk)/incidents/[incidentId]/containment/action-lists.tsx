import { randomUUID } from "node:crypto";
import { ActionRow, Fold } from "@/components/containment/action-row";
import { FinishForm } from "@/components/containment/finish-form";
import { ActionForm } from "@/components/ui/action-form";
import { Empty } from "@/components/ui/empty";
import { HiddenField } from "@/components/ui/hidden-field";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { ActionView, ListedAction } from "@/lib/containment/queries";
import type { EvidenceView } from "@/lib/evidence/queries";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { giveUp } from "./actions";
import { finish } from "./finish-actions";

type Props = {
  incidentId: string;
  actions: readonly ListedAction[];
  evidence: readonly EvidenceView[];
  canRun: boolean;
  now: Date;
};

/** What is to be done, each with the form that records it, and what is over. */
export async function ActionLists({ incidentId, actions, evidence, canRun, now }: Props) {
  const [t, locale] = await Promise.all([getTranslator("containment"), getLocale()]);
  const open = actions.filter(({ state }) => state === "open");
  const over = actions.filter(({ state }) => state !== "open");
  const fileOf = ({ evidenceId }: ActionView) =>
    evidence.find((file) => file.id === evidenceId)?.fileName ?? null;
  const finishForm = (action: ActionView, isFirst = false) => (
    <FinishForm
      {...{ action, t, locale, now, evidence, isFirst }}
      submit={finish.bind(null, incidentId, action.id)}
      at={`/incidents/${incidentId}/containment#finish-${action.id}`}
      requestId={randomUUID()}
    />
  );
  return (
    <>
      <Section title={t("page.open")}>
        {open.length === 0 && <Empty title={t("page.noOpen")}>{t("page.noOpenHelp")}</Empty>}
        <ul>
          {open.map((action, at) => (
            <ActionRow key={action.id} {...{ action, t, locale, now, fileName: fileOf(action) }}>
              {canRun && (
                <>
                  <Fold opens={t("page.finish")} isOpen={at === 0}>
                    {finishForm(action, at === 0)}
                  </Fold>
                  <Fold opens={t("page.giveUp")}>
                    <ActionForm
                      action={giveUp.bind(null, incidentId, action.id)}
                      at={`/incidents/${incidentId}/containment#give-up-${action.id}`}
                      requestId={randomUUID()}
                      label={t("page.giveUpFor", { action: t(`kinds.${action.kind}`) })}
                    >
                      <HiddenField name="version" value={action.version} />
                      <TextareaField name="reason" label={t("fields.reason")} rows={2} />
                      <div>
                        <SubmitButton kind="outlined">{t("page.giveUp")}</SubmitButton>
                      </div>
                    </ActionForm>
                  </Fold>
                </>
              )}
            </ActionRow>
          ))}
        </ul>
      </Section>
      <Section title={t("page.over")}>
        {over.length === 0 && <p className="type-note pt-3 text-ink2">{t("page.noOver")}</p>}
        <ul>
          {over.map((action) => (
            <ActionRow key={action.id} {...{ action, t, locale, now, fileName: fileOf(action) }}>
              {canRun && <Fold opens={t("page.correct")}>{finishForm(action)}</Fold>}
            </ActionRow>
          ))}
        </ul>
      </Section>
    </>
  );
}
