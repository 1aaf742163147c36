import { Button } from "@/components/ui/button";
import type { LawView } from "@/lib/findings/law-queries";
import type { LawSay } from "./law-say";
import { SwitchRow, SwitchRows } from "./switch-row";
import { WhatIfForm } from "./what-if-form";
import { WhatIfResult } from "./what-if-result";

type Props = { view: LawView; say: LawSay; href: string; keep: Readonly<Record<string, string>> };

/** もし、こうだったら: flips a fact and says what would follow. Nothing is kept, and nothing falls by itself. */
export function WhatIfPanel({ view, say, href, keep }: Props) {
  const { t } = say;
  const { offered, tried } = view.whatIf;
  return (
    <section id="what-if" className="unsure rounded-12 px-5 py-5">
      <h2 className="type-sub">{t("whatIf.title")}</h2>
      <p className="type-note text-ink2">{offered.length > 0 ? t("whatIf.lead") : t("whatIf.none")}</p>
      {offered.length > 0 && (
        <WhatIfForm href={href} label={t("whatIf.title")}>
          {Object.entries(keep).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SwitchRows>
            {offered.map(({ id, code, isOn }) => (
              <SwitchRow key={id} name="if" value={code} label={t(`whatIf.cases.${id}`)} isOn={isOn} />
            ))}
          </SwitchRows>
          <noscript>
            <Button type="submit" kind="quiet">
              {t("whatIf.try")}
            </Button>
          </noscript>
        </WhatIfForm>
      )}
      <div role="status" className="mt-3 border-t-2 border-dashed border-edge pt-3">
        <h3 className="type-note font-bold">{t("whatIf.result")}</h3>
        {tried ? (
          <WhatIfResult view={view} say={say} />
        ) : (
          <p className="type-note text-ink2">{t("whatIf.nothing")}</p>
        )}
      </div>
    </section>
  );
}
