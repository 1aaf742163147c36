import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/organisation/done-notice";
import { Pager } from "@/components/organisation/pager";
import { PeopleTable } from "@/components/organisation/people-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { listPeople } from "@/lib/organisation/queries";

export async function generateMetadata() {
  return { title: (await getTranslator("organisation"))("people.title") };
}

/** The number of a page in an address; 1 for anything that is none. */
const pageOf = (asked: unknown) =>
  typeof asked === "string" && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;

export default async function PeoplePage({ searchParams }: PageProps<"/settings/people">) {
  const [actor, asked, t] = await Promise.all([requireActor(), searchParams, getTranslator("organisation")]);
  if (!actorCan(actor, "person.manage")) notFound();
  const page = pageOf(asked.page);
  const { people, total, pages } = await listPeople(actor, { page });

  return (
    <div>
      <div className="mb-6 flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="type-act">{t("people.title")}</h1>
          <p>{t("people.lead", { count: total })}</p>
        </div>
        <ButtonLink href="/settings/people/invite" kind="filled">
          {t("people.invite")}
        </ButtonLink>
      </div>
      {asked.done && (
        <div className="mb-6">
          <DoneNotice done={asked.done} says={{ changed: t("person.changed") }} />
        </div>
      )}
      {people.length > 0 ? (
        <PeopleTable people={people} ownId={actor.userId} />
      ) : (
        <Empty
          title={t("people.beyond")}
          way={<ButtonLink href="/settings/people">{t("people.first")}</ButtonLink>}
        >
          {t("people.beyondHelp")}
        </Empty>
      )}
      {people.length > 0 && <Pager page={page} pages={pages} href={(to) => `/settings/people?page=${to}`} />}
    </div>
  );
}
