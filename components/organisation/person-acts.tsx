import { randomUUID } from "node:crypto";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { ConfirmedAct } from "./confirmed-act";
import { PasswordLink } from "./password-link";

/** What the admin may do with this person, as `actsOn` says. */
export type PersonActs = {
  readonly disable: boolean;
  readonly enable: boolean;
  readonly renewLink: boolean;
  readonly resetSecondFactor: boolean;
};

type Props = {
  may: PersonActs;
  actions: Readonly<Record<"disable" | "enable" | "renewLink" | "resetSecondFactor", FormAction>>;
};

/** Help with signing in, and shutting somebody out; only what may be done now. */
export async function PersonActsPart({ may, actions }: Props) {
  const t = await getTranslator("organisation");
  const help = may.renewLink || may.resetSecondFactor;
  return (
    <>
      {help && (
        <Section title={t("acts.signIn")}>
          <div className="flex flex-col items-start gap-3 pt-4">
            {may.renewLink && (
              <ConfirmedAct
                opens={t("acts.renewLink")}
                help={t("acts.renewLinkHelp")}
                does={t("acts.renewLinkDo")}
                action={actions.renewLink}
                requestId={randomUUID()}
                whenShown={
                  <PasswordLink title={t("link.title")} body={t("link.body")} name={t("link.name")} />
                }
              />
            )}
            {may.resetSecondFactor && (
              <ConfirmedAct
                opens={t("acts.resetFactor")}
                help={t("acts.resetFactorHelp")}
                does={t("acts.resetFactorDo")}
                action={actions.resetSecondFactor}
                requestId={randomUUID()}
              />
            )}
          </div>
        </Section>
      )}
      <Section title={t("acts.access")}>
        <div className="pt-4">
          {may.disable && (
            <ConfirmedAct
              opens={t("acts.disable")}
              help={t("acts.disableHelp")}
              does={t("acts.disableDo")}
              action={actions.disable}
              requestId={randomUUID()}
            />
          )}
          {may.enable && (
            <ConfirmedAct
              opens={t("acts.enable")}
              help={t("acts.enableHelp")}
              does={t("acts.enableDo")}
              action={actions.enable}
              requestId={randomUUID()}
            />
          )}
          {!may.disable && !may.enable && <p>{t("acts.own")}</p>}
        </div>
      </Section>
    </>
  );
}
