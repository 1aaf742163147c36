/**
 * Ideographs that Unicode keeps for one other each: composing would turn the 神 of somebody's name into the 神 of
 * everybody's, for good.
 */
const VARIANTS = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;
const BETWEEN_VARIANTS = /[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu;

/**
 * A text as somebody typed it: without blanks around it, and with its letters composed, so that が typed on a Mac is
 * the が of everywhere else. Variants of ideographs stay what they are.
 */
export function asTyped(text: string): string {
  const trimmed = text.trim();
  return VARIANTS.test(trimmed)
    ? trimmed.replace(BETWEEN_VARIANTS, (part) => part.normalize("NFC"))
    : trimmed.normalize("NFC");
}
