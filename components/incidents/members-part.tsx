import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import type { IncidentView } from "@/lib/incidents/queries";

/** Who works on an incident. */
export async function MembersPart({ members }: Pick<IncidentView, "members">) {
  const t = await getTranslator("incidents");
  return (
    <Section title={t("page.members")}>
      <ul>
        {members.map(({ name, relation }) => (
          <li key={`${name} ${relation}`} className="flex justify-between gap-4 border-b border-rule py-2.5">
            <span>{name}</span>
            <span className="type-note text-ink2">{t(`relations.${relation}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
