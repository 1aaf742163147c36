import { DoneNotice } from "@/components/organisation/done-notice";
import { type Place, PlacesList } from "@/components/organisation/places-list";
import { actorCan } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata() {
  return { title: (await getTranslator("organisation"))("settings.title") };
}

export default async function SettingsPage({ searchParams }: PageProps<"/settings">) {
  const [actor, { done }, t, mail, reports, profile] = await Promise.all([
    requireActor(),
    searchParams,
    getTranslator("organisation"),
    getTranslator("mail"),
    getTranslator("staffReports"),
    getTranslator("lawProfile"),
  ]);
  const places: (Place & { needs?: Permission })[] = [
    { href: "/settings/account", title: t("settings.own"), help: t("settings.ownHelp") },
    {
      href: "/settings/organisation",
      title: t("organisation.title"),
      help: t("settings.organisationHelp"),
      needs: "organisation.manage",
    },
    {
      href: "/settings/law",
      title: profile("title"),
      help: profile("placeHelp"),
      needs: "profile.manage",
    },
    {
      href: "/settings/people",
      title: t("people.title"),
      help: t("settings.peopleHelp"),
      needs: "person.manage",
    },
    {
      href: "/settings/groups",
      title: t("groups.title"),
      help: t("settings.groupsHelp"),
      needs: "group.manage",
    },
    {
      href: "/settings/mailbox",
      title: mail("title"),
      help: t("settings.mailboxHelp"),
      needs: "organisation.manage",
    },
    {
      href: "/settings/staff-link",
      title: reports("link.title"),
      help: reports("link.placeHelp"),
      needs: "organisation.manage",
    },
    { href: "/settings/roles", title: t("roles.title"), help: t("settings.rolesHelp") },
    {
      href: "/settings/audit",
      title: t("audit.title"),
      help: t("settings.auditHelp"),
      needs: "organisation.manage",
    },
  ];
  return (
    <div className="flex max-w-176 flex-col gap-6">
      <h1 className="type-act">{t("settings.title")}</h1>
      <DoneNotice
        done={done}
        says={{
          organisation: t("organisation.saved"),
          rule: t("secondFactor.changed"),
          law: profile("saved"),
        }}
      />
      <PlacesList places={places.filter(({ needs }) => !needs || actorCan(actor, needs))} />
    </div>
  );
}
