import Link from "next/link";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";

type Member = { readonly id: string; readonly name: string; readonly disabledAt: Date | null };

/** The people of a group. */
export async function MembersList({ members }: { members: readonly Member[] }) {
  const t = await getTranslator("organisation");
  return (
    <Section title={t("groups.people")}>
      {members.length === 0 && <p className="pt-3">{t("groups.noPeople")}</p>}
      <ul className="pt-2">
        {members.map(({ id, name, disabledAt }) => (
          <li key={id}>
            <Link href={`/settings/people/${id}`} prefetch={false} className="link inline-block py-1.5">
              {disabledAt ? t("groups.stopped", { name }) : name}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
