import { Section } from "@/components/ui/section";
import type { ProposalView } from "@/lib/proposals/intake-file";
import { type ProposalActions, ProposalItem } from "./proposal-item";
import type { Say } from "./proposal-words";

type Props = {
  proposals: readonly ProposalView[];
  actions: ProposalActions | null;
  intake: string;
  /** The one that is being corrected. */
  fix: string | undefined;
  current: string | undefined;
  /** Of the first file of the page: where a decision leads back to. */
  isFirst: boolean;
  say: Say;
};

/** What is still to be confirmed, and below it what was; never mixed. */
export function ProposalList({ proposals, actions, intake, fix, current, isFirst, say }: Props) {
  const { t } = say;
  const open = proposals.filter(({ state }) => state === "open");
  const decided = proposals.filter(({ state }) => state !== "open");
  const things = (count: number) => t("page.things", { count });
  const draw = (some: readonly ProposalView[]) => (
    <ul>
      {some.map((proposal) => (
        <ProposalItem
          key={proposal.id}
          proposal={proposal}
          actions={actions}
          intake={intake}
          isFixing={fix === proposal.id}
          isCurrent={current === proposal.id}
          say={say}
        />
      ))}
    </ul>
  );
  return (
    <div className="flex flex-col gap-8">
      {open.length > 0 && (
        <Section
          title={t("list.open")}
          aside={t("list.left", { things: things(open.length) })}
          id={isFirst ? "open" : undefined}
        >
          {draw(open)}
        </Section>
      )}
      {decided.length > 0 && (
        <Section title={t("list.decided")} aside={things(decided.length)}>
          {draw(decided)}
        </Section>
      )}
    </div>
  );
}
