import type { Role } from "@/lib/db/generated/enums";
import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  person: { readonly name: string; readonly email: string; readonly roles: readonly Role[] };
  group: string | null;
};

/** What is registered about oneself, and whom to ask for a change. */
export async function AccountWho({ person, group }: Props) {
  const [t, roles] = await Promise.all([getTranslator("auth"), getTranslator("roles")]);
  const rows = [
    [t("account.name"), person.name],
    [t("account.email"), person.email],
    [t("account.roles"), person.roles.map((role) => roles(role)).join("、")],
    [t("account.group"), group ?? t("account.noGroup")],
  ] as const;
  return (
    <section aria-labelledby="who">
      <h2 id="who" className="type-section">
        {t("account.who")}
      </h2>
      <dl className="mt-3 border-t border-line">
        {rows.map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-6 border-b border-rule py-3">
            <dt className="w-40 text-ink2">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="type-note mt-2 text-ink2">{t("account.byAdmin")}</p>
    </section>
  );
}
