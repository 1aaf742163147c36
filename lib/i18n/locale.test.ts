import { describe, expect, it } from "vitest";
import { pickLocale } from "./locale";

describe("the language of a request", () => {
  it.each([
    ["the choice that was made", "en", "ja", "en"],
    ["the browser's first language that we have", undefined, "fr-FR, en-GB;q=0.8, ja;q=0.5", "en"],
    ["the weight before the place in the row", undefined, "en;q=0.3, ja;q=0.9", "ja"],
    ["Japanese for a language that we lack", undefined, "fr", "ja"],
    ["Japanese for no header", undefined, null, "ja"],
    ["Japanese for a cookie that someone made up", "xx", ";;;q=,,", "ja"],
    ["nothing that is refused outright", undefined, "en;q=0", "ja"],
  ])("%s", (_name, cookie, header, locale) => {
    expect(pickLocale(cookie, header)).toBe(locale);
  });
});
