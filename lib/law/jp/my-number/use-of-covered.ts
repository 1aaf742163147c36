import { allOf, unless } from "../../combine";
import type { Found, Status } from "../../rule";

/** Use or provision of My Numbers that the Act covers, by somebody it binds and of unprotected data. */
export function useOfCovered(found: Found): Status {
  const status = allOf(
    found["my-number.information"].status,
    found["breach.bearer"].status,
    found["breach.anybody"].status,
    found["my-number.wrongful-use"].status,
  );
  return unless(status, found["breach.encrypted"].status);
}
