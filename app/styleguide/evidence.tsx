import { Button } from "@/components/ui/button";
import { CheckList } from "@/components/ui/check-list";
import { Diff } from "@/components/ui/diff";
import { Fingerprint } from "@/components/ui/fingerprint";
import { MaskedText } from "@/components/ui/masked-text";
import { Paper } from "@/components/ui/paper";
import { Proposal } from "@/components/ui/proposal";
import { Section } from "@/components/ui/section";
import { State } from "@/components/ui/state";
import { getTranslator } from "@/lib/i18n/translator";
import { Board, Pair } from "./board";

/** Proposals, papers, differences and what was checked. */
export async function Evidence() {
  const t = await getTranslator("styleguideIncident");
  return (
    <Pair>
      <Board title={t("proposals")}>
        <Section title={t("proposals")} aside={t("proposalsAside")} level="sub">
          <ul>
            <Proposal
              number={2}
              isCurrent
              label={t("peopleCount")}
              value={t("people1288")}
              origin={t("peopleOrigin")}
              effect={t("peopleEffect")}
              ways={
                <>
                  <Button>{t("useAsIs")}</Button>
                  <a href="#main" className="link type-note py-2">
                    {t("correct")}
                  </a>
                </>
              }
            />
            <Proposal
              number={8}
              label={t("senderLabel")}
              value={t("sales")}
              origin={t("senderOrigin")}
              ways={<State kind="done">{t("inUse")}</State>}
            />
          </ul>
        </Section>
      </Board>
      <Board title={t("paper")}>
        <Paper
          label={t("paper")}
          head={[
            { label: t("from"), value: t("fromValue") },
            { label: t("subject"), value: <strong>{t("subjectValue")}</strong> },
          ]}
        >
          <Diff
            parts={[
              { kind: "same", text: t("paperBefore") },
              { kind: "removed", text: t("paperRemoved") },
              { kind: "added", text: t("paperAdded") },
              { kind: "same", text: t("paperAfter") },
            ]}
          />
          {"\n\n"}
          <MaskedText>{t("maskedName")}</MaskedText>
        </Paper>
      </Board>
      <Board title={t("checks")}>
        <CheckList
          label={t("checks")}
          words={{ ok: t("ok"), look: t("look") }}
          checks={[
            { key: "one", result: "ok", title: t("checkOk") },
            { key: "when", result: "look", title: t("checkLook"), detail: t("checkLookDetail") },
          ]}
        />
      </Board>
      <Board title={t("fingerprint")}>
        <Fingerprint sha256="9f2c71ab0d3e88f45c6ab210e7d931c8a41f09c27be0d8151c9344fa00112233" />
      </Board>
    </Pair>
  );
}
