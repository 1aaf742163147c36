import { getTranslator } from "@/lib/i18n/translator";

type Props = {
  /** Rows of the page that is coming, in its shape. */
  rows?: number;
  /** With the tinted area above the rows. */
  hasNextAction?: boolean;
};

/** The shape of the page as grey bars, no spinner; after a second it says that it is loading. */
export async function Loading({ rows = 4, hasNextAction = false }: Props) {
  const t = await getTranslator("ui");
  return (
    <div role="status" aria-busy="true">
      <p className="after-a-second type-note mb-4 text-ink2">{t("loading")}</p>
      <div aria-hidden="true">
        {hasNextAction && <div className="mb-12 h-44 rounded-12 bg-wash" />}
        {Array.from({ length: rows }, (_, row) => row).map((row) => (
          <div key={row} className="flex h-24 items-center gap-8 border-b border-rule">
            <div className="h-4 w-24 rounded-4 bg-rule" />
            <div className="flex flex-1 flex-col gap-3">
              <div className="h-4 w-2/5 rounded-4 bg-rule" />
              <div className="h-3 w-3/5 rounded-4 bg-rule" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
