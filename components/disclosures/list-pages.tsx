import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { Translator } from "@/lib/i18n/translator";
import { CHOSEN_FORM } from "./party-name";

type Props = {
  t: Translator<"exposure">;
  label: string;
  more: string;
  /** Which list this is, as the address says it. */
  list: "after" | "from";
  next: string | null;
  isLater: boolean;
  canRun: boolean;
  /** This list at another place, where nobody can be chosen. */
  pageOf: (place: string | null) => string;
};

/** The way to the next of a list and back to its beginning; where somebody can be chosen, they stay chosen. */
export function ListPages({ t, label, more, list, next, isLater, canRun, pageOf }: Props) {
  const turn = (place: string | null, text: string) =>
    canRun ? (
      <Button type="submit" form={CHOSEN_FORM} name="go" value={`${list}.${place ?? ""}`} kind="outlined">
        {text}
      </Button>
    ) : (
      <ButtonLink href={pageOf(place)}>{text}</ButtonLink>
    );
  if (!next && !isLater) return null;
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap gap-3">
      {next && turn(next, more)}
      {isLater && turn(null, t("one.back"))}
    </nav>
  );
}
