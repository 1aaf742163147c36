import Link from "next/link";
import { Section } from "@/components/ui/section";
import type { Translator } from "@/lib/i18n/translator";

type Props = { incidentId: string; t: Translator<"people">; canRun: boolean };

/** What else can be done with the people of an incident: each is a page of its own. */
export function PeopleWays({ incidentId, t, canRun }: Props) {
  const base = `/incidents/${incidentId}`;
  const ways = [
    ...(canRun ? [{ href: `${base}/people/import`, label: t("ways.import") }] : []),
    { href: `${base}/people/reconcile`, label: t("ways.reconcile") },
    { href: `${base}/exposure`, label: t("ways.exposure") },
    { href: `${base}/people/same`, label: t("ways.same") },
    { href: `${base}/people/exports`, label: t("ways.exports") },
    { href: `${base}/people/changes`, label: t("ways.changes") },
    { href: `${base}/people/looks`, label: t("ways.looks") },
  ];
  return (
    <div className="mt-6">
      <Section id="ways" title={t("ways.title")}>
        <ul className="grid gap-x-8 tablet:grid-cols-2">
          {ways.map(({ href, label }) => (
            <li key={href} className="border-b border-rule">
              <Link href={href} prefetch={false} className="link flex min-h-11 items-center py-2">
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
