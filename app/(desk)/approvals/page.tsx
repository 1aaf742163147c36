import { DecisionGroup } from "@/components/approvals/decision-group";
import { groupByIncident } from "@/components/approvals/group-by-incident";
import { DoneNotice } from "@/components/organisation/done-notice";
import { Empty } from "@/components/ui/empty";
import { listAskedOf, listDecidedSince } from "@/lib/approvals/queries";
import { requireActor } from "@/lib/auth/session";
import { viewQuestions } from "@/lib/escalations/queries";
import { getTranslator } from "@/lib/i18n/translator";
import { approve } from "./actions";

/** How long what was decided stays on the page, one line each. */
const LATELY_MS = 3_600_000;

export async function generateMetadata() {
  return { title: (await getTranslator("approvals"))("title") };
}

/** What waits for this person's decision, made to be decided on a phone with one tap each. */
export default async function ApprovalsPage({ searchParams }: PageProps<"/approvals">) {
  const [actor, { done }, t] = await Promise.all([requireActor(), searchParams, getTranslator("approvals")]);
  const now = new Date();
  const [open, decided] = await Promise.all([
    listAskedOf(actor),
    listDecidedSince(actor, new Date(now.getTime() - LATELY_MS)),
  ]);
  const { questions, people } = await viewQuestions([...open, ...decided]);
  const waiting = open.filter(({ state }) => state === "awaiting");
  const groups = groupByIncident(open, decided);
  const heading = waiting.length > 0 ? t("asked", { count: waiting.length }) : t("title");
  const says = {
    asked: t("ask.done"),
    returned: t("return.done"),
    delegated: t("delegate.done"),
    "taken-over": t("takeOver.done"),
    "asked-again": t("problems.asked-again"),
    "content-changed": t("problems.content-changed"),
    "content-gone": t("problems.content-gone"),
  };

  return (
    <div className="flex max-w-160 flex-col gap-6 max-tablet:gap-4">
      <h1 className="type-act">{heading}</h1>
      <DoneNotice done={done} says={says} />
      {open.length === 0 && (
        <Empty title={decided.length > 0 ? t("allDone") : t("none")}>{t("noneHelp")}</Empty>
      )}
      {groups.map((group) => (
        <DecisionGroup
          key={group.key}
          group={group}
          questions={questions}
          people={group.incident ? people.get(group.incident.id) : undefined}
          approve={(row) => approve.bind(null, row.id)}
          firstId={waiting[0]?.id}
          now={now}
        />
      ))}
    </div>
  );
}
