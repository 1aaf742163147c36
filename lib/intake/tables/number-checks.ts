/** Luhn's sum over 13 to 19 digits. One of ten random numbers passes: only with a heading or many of them does it tell. */
export function passesLuhn(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    if (digit < 0 || digit > 9) return false;
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A full card number: an issuer's first digit, a length that issuers use, Luhn's sum. `value` without blanks. */
export function looksLikeCardNumber(value: string): boolean {
  const digits = value.replace(/[\s-]/g, "");
  return /^[3-6]\d{13,15}$/.test(digits) && passesLuhn(digits) && !/^(\d)\1+$/.test(digits);
}

/** The check digit of an individual's number (行政手続における番号法 省令5条). One of eleven random numbers passes. */
export function passesMyNumber(value: string): boolean {
  const digits = value.replace(/[\s-]/g, "");
  if (!/^\d{12}$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = 0;
  for (let n = 1; n <= 11; n++) sum += (digits.charCodeAt(11 - n) - 48) * (n <= 6 ? n + 1 : n - 5);
  const remainder = sum % 11;
  return (remainder <= 1 ? 0 : 11 - remainder) === digits.charCodeAt(11) - 48;
}
