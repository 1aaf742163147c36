import { State, type StateKind } from "@/components/ui/state";
import { getTranslator } from "@/lib/i18n/translator";
import { Board } from "./board";

const colours = [
  ["ink", "bg-ink"],
  ["ink2", "bg-ink2"],
  ["act", "bg-act"],
  ["wash", "bg-wash border border-key-100"],
  ["edge", "bg-edge"],
  ["done", "bg-done"],
  ["soon", "bg-soon"],
  ["late", "bg-late"],
] as const;

const states: readonly StateKind[] = [
  "you",
  "wait",
  "done",
  "not",
  "off",
  "unknown",
  "hit",
  "time",
  "soon",
  "late",
];

/** Colour, state and type. */
export async function Look() {
  const t = await getTranslator("styleguide");
  return (
    <>
      <Board title={t("colours")} lead={t("coloursLead")}>
        <ul className="grid grid-cols-2 gap-3.5 tablet:grid-cols-4 desk:grid-cols-8">
          {colours.map(([role, look]) => (
            <li key={role}>
              <div className={`h-11 rounded-4 print:[print-color-adjust:exact] ${look}`} />
              <p className="type-note mt-1.5 font-bold">{role}</p>
              <p className="type-note text-ink2">{t(`roles.${role}`)}</p>
            </li>
          ))}
        </ul>
      </Board>
      <Board title={t("states")} lead={t("statesLead")}>
        <ul className="grid grid-cols-2 gap-y-4 desk:grid-cols-5">
          {states.map((kind) => (
            <li key={kind}>
              <State kind={kind}>{t(`state.${kind}`)}</State>
            </li>
          ))}
        </ul>
      </Board>
      <Board title={t("type")}>
        <div className="flex flex-col gap-2">
          <p className="type-act">{t("typeAct")}</p>
          <p className="type-title">{t("typeTitle")}</p>
          <p className="type-section">{t("typeSection")}</p>
          <p className="type-sub">{t("typeSub")}</p>
          <p className="type-text">{t("typeText")}</p>
          <p className="type-letter">{t("typeLetter")}</p>
          <p className="type-note text-ink2">{t("typeNote")}</p>
        </div>
      </Board>
    </>
  );
}
