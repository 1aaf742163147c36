import { MaskedText } from "@/components/ui/masked-text";
import { Notice } from "@/components/ui/notice";
import type { Side } from "@/lib/db/generated/enums";
import type { PartyView } from "@/lib/exposure/view-parties";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator<"exposure">; added: PartyView & { readonly side: Side } };

/** Who was added just now, masked, above the form for the next one. */
export function AddedNotice({ t, added: { side, name, address } }: Props) {
  return (
    <Notice
      kind="done"
      title={<MaskedText>{t(`done.addedAs.${side}`, { name: name || address })}</MaskedText>}
      live
    >
      {t("done.addNext")}
    </Notice>
  );
}
