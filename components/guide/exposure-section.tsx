import type { ReactNode } from "react";
import { MaskedText } from "@/components/ui/masked-text";
import { Section } from "@/components/ui/section";
import type { Access } from "@/lib/db/generated/enums";
import type { RecipientView } from "@/lib/disclosures/queries";
import type { Locale } from "@/lib/i18n/locale";
import { facts } from "@/lib/i18n/messages/facts";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { type Exposure, envelopeOf } from "./exposure";
import { Envelope, PeoplePicture, SecretDocument, UnknownPerson } from "./exposure-picture";
import { squaresOf } from "./exposure-squares";

type Props = {
  exposure: Exposure;
  /** Those who are named one by one, where they are few. */
  recipients: readonly RecipientView[];
  /** Each state of access that a recipient has. */
  accesses: readonly Access[];
  /** Where the same numbers stand as tables. */
  tables: string;
  locale: Locale;
};

/** A picture that reads as a sentence: 1,288人の 8項目が 1人に. */
export async function ExposureSection({ exposure, recipients, accesses, tables, locale }: Props) {
  const t = await getTranslator("room");
  const names: Readonly<Record<string, string>> = facts[locale].items;
  const { items, isSecret } = exposure;
  return (
    <Section
      title={t("exposure")}
      aside={
        <a href={tables} className="link">
          {t("table")}
        </a>
      }
    >
      <div className="mt-5 grid gap-x-10 gap-y-7 desk:grid-cols-[minmax(0,24rem)_12rem_1fr]">
        <Column
          about={t("whose")}
          head={isSecret && exposure.least === 0 ? t("company") : peopleWords(t, exposure)}
        >
          <People exposure={exposure} t={t} />
        </Column>
        <Column
          about={t("which")}
          head={items.length > 0 ? t("itemsOf", { count: items.length }) : t("itemsOpen")}
        >
          <ul className="squares max-desk:flex max-desk:flex-wrap max-desk:gap-x-4">
            {items.map((item) => (
              <li key={item}>{names[item] ?? item}</li>
            ))}
          </ul>
        </Column>
        <Column about={t("toWhom")} head={recipientWords(t, exposure)}>
          <Recipients exposure={exposure} recipients={recipients} accesses={accesses} t={t} />
        </Column>
      </div>
    </Section>
  );
}

function Column({ about, head, children }: { about: string; head: string; children: ReactNode }) {
  return (
    <div>
      <p className="type-note text-ink2">{about}</p>
      <p className="type-title">{head}</p>
      <div className="mt-2">{children}</div>
    </div>
  );
}

function peopleWords(t: Translator<"room">, { least, most }: Exposure): string {
  if (most === 0) return t("peopleOpen");
  return most > least ? t("peopleRange", { least, most }) : t("peopleOf", { count: least });
}

function recipientWords(t: Translator<"room">, { to, recipients }: Exposure): string {
  if (to === "same") return t("recipientsSame", { count: recipients });
  if (to === "people") return t("recipientsOf", { count: recipients });
  return to === "nobody-known" ? t("recipientsUnknown") : t("recipientsOpen");
}

function People({ exposure, t }: { exposure: Exposure; t: Translator<"room"> }) {
  const { least, most, isSecret } = exposure;
  if (isSecret && least === 0) return <SecretDocument name={t("company")} />;
  if (most === 0) return <UnknownPerson name={t("peopleOpen")} />;
  const squares = squaresOf(least, most);
  const notes = [
    t("unit", { count: squares.unit }),
    ...(least > 1000 ? [t("beyond", { count: least - 1000 })] : []),
    ...(most > least ? [t("uncertain", { count: most - least })] : []),
  ];
  return (
    <>
      <PeoplePicture squares={squares} name={peopleWords(t, exposure)} />
      <p className="type-note mt-2 text-ink2">{notes.join(" ")}</p>
    </>
  );
}

async function Recipients({
  exposure,
  recipients,
  accesses,
  t,
}: Pick<Props, "exposure" | "recipients" | "accesses"> & { t: Translator<"room"> }) {
  const words = await getTranslator("incidents");
  if (exposure.to === "nobody-known" || exposure.to === "open")
    return (
      <>
        <UnknownPerson name={t("person")} />
        <p className="type-note mt-2 text-ink2">{t("dashed")}</p>
      </>
    );
  const state = envelopeOf(accesses);
  return (
    <>
      {exposure.to === "same" ? (
        <PeoplePicture
          squares={squaresOf(exposure.recipients, exposure.recipients)}
          name={recipientWords(t, exposure)}
        />
      ) : (
        <Envelope state={state} name={t(`envelope.${state}`)} />
      )}
      {recipients.map(({ id, name, address, access }) => (
        <p key={id} className="mt-2">
          <MaskedText>{name || address}</MaskedText>
          <span className="type-note block">{t("access", { state: words(`access.${access}`) })}</span>
        </p>
      ))}
      {state === "some-open" && <p className="type-note mt-2 text-ink2">{t("someOpen")}</p>}
      {state === "unknown" && <p className="type-note mt-2 text-ink2">{t("dashed")}</p>}
    </>
  );
}
