import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatTime } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translator";
import type { PersonView } from "@/lib/people/get-person";
import { PersonShown } from "./person-shown";
import { PersonValues } from "./person-values";

type Props = {
  person: Pick<PersonView, "masked" | "revealed" | "canCorrect">;
  now: Date;
  /** The page itself, and that of the form that corrects the record. */
  here: string;
  correctAt: string;
  t: Translator<"people">;
};

/** What is known of one person: masked, or in full until the time is over. */
export function PersonKnown({ person: { masked, revealed, canCorrect }, now, here, correctAt, t }: Props) {
  const hidden = (
    <Section title={t("person.known")} lead={t("person.masked")}>
      <PersonValues record={masked} isMasked t={t} />
    </Section>
  );
  if (!revealed) return hidden;
  const over = (
    <Notice
      kind="info"
      title={t("person.over")}
      way={<ButtonLink href={here}>{t("reveal.title")}</ButtonLink>}
      live
    />
  );
  return (
    <PersonShown
      shown={{ until: revealed.until.getTime(), now: now.getTime() }}
      hidden={
        <div className="flex flex-col gap-6">
          {over}
          {hidden}
        </div>
      }
    >
      <Section title={t("person.known")} lead={t("person.shown", { time: formatTime(revealed.until) })}>
        <PersonValues record={revealed.record} isMasked={false} t={t} />
        {canCorrect && (
          <p className="pt-4">
            <ButtonLink href={correctAt}>{t("person.correct")}</ButtonLink>
          </p>
        )}
      </Section>
    </PersonShown>
  );
}
