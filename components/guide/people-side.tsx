import { Icon } from "@/components/ui/icon";
import type { GuideRows } from "@/lib/guide/guide-rows";
import { getTranslator } from "@/lib/i18n/translator";
import { SideFold } from "./side-fold";

type Props = { members: GuideRows["members"]; incidentId: string; userId: string; canRun: boolean };

/** Who works on the incident, each once for each way in which they stand to it. */
export async function PeopleSide({ members, incidentId, userId, canRun }: Props) {
  const [t, words] = await Promise.all([getTranslator("room"), getTranslator("incidents")]);
  const count = new Set(members.map((member) => member.userId)).size;
  return (
    <SideFold title={t("people")} note={t("peopleCount", { count })}>
      <ul className="side-rows">
        {members.map((member) => (
          <li key={`${member.userId} ${member.relation}`} className="flex flex-wrap justify-between gap-x-4">
            <span className="font-bold">{member.name}</span>
            <span className="type-note text-ink2">
              {[member.userId === userId && t("you"), words(`relations.${member.relation}`)]
                .filter(Boolean)
                .join("・")}
            </span>
          </li>
        ))}
      </ul>
      {canRun && (
        <p className="pt-3">
          <a
            href={`/incidents/${incidentId}/members`}
            className="link type-note inline-flex items-center gap-2"
          >
            <Icon name="user-plus" size={18} />
            {t("peopleAct")}
          </a>
        </p>
      )}
    </SideFold>
  );
}
