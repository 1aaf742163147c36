import { Section } from "@/components/ui/section";
import { tellApart } from "@/lib/exposure/tell-apart";
import type { PartyView } from "@/lib/exposure/view-parties";
import type { Translator } from "@/lib/i18n/translator";
import { PartyName } from "./party-name";

type Props = { rows: readonly PartyView[]; title: string; t: Translator<"exposure"> };

/** Who was chosen, before something happens to all of them. */
export function ChosenList({ rows, title, t }: Props) {
  const told = tellApart(rows);
  return (
    <Section title={title}>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="border-b border-rule py-3">
            <PartyName row={row} t={t} told={told(row.id)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
