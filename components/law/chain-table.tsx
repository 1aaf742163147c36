import type { Chain } from "@/lib/findings/chain";
import { LawCite } from "./law-cite";
import type { LawSay } from "./law-say";

type Props = { chain: Chain; say: LawSay };

/** The same as the picture: a row a rule, from which facts, to which duties. */
export function ChainTable({ chain, say }: Props) {
  const { t } = say;
  const factsOf = (rule: string) => chain.factLinks.filter(({ to }) => to === rule).map(({ from }) => from);
  const dutiesOf = (rule: string) => chain.ruleLinks.filter(({ from }) => from === rule).map(({ to }) => to);
  return (
    <table className="type-note w-full text-left [&_:is(td,th)]:border-b [&_:is(td,th)]:border-rule [&_:is(td,th)]:py-2 [&_:is(td,th)]:pr-4 [&_:is(td,th)]:align-top">
      <caption className="sr-only">{t("chain.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("chain.facts")}</th>
          <th scope="col">{t("chain.rules")}</th>
          <th scope="col">{t("chain.duties")}</th>
        </tr>
      </thead>
      <tbody>
        {chain.rules.map(({ finding }) => (
          <tr key={finding.rule}>
            <td>
              {factsOf(finding.rule)
                .map((name) => t("why.fact", { name: say.factName(name), value: say.value(name) }))
                .join(t("separator"))}
            </td>
            <th scope="row">
              {say.rule.title(finding.rule)} ({t(`status.${finding.status}`)}){" "}
              <LawCite cite={finding.cites[0]} rule={finding.rule} locale={say.locale} />
            </th>
            <td>{say.duties(dutiesOf(finding.rule))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
