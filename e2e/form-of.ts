import type { APIRequestContext, APIResponse } from "@playwright/test";
import { expect } from "./fixtures";

const DECODED: readonly (readonly [string, string])[] = [
  ["&quot;", '"'],
  ["&#x27;", "'"],
  ["&amp;", "&"],
];
const decoded = (text = "") => DECODED.reduce((said, [coded, plain]) => said.replaceAll(coded, plain), text);

/** The hidden fields of the form with this field, as a browser without JavaScript would send them. */
export async function formOf(request: APIRequestContext, path: string, field: string) {
  const html = await (await request.get(path)).text();
  const form = html.split("<form").find((part) => part.includes(`name="${field}"`)) ?? "";
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  const fields = Object.fromEntries(hidden.map(([, name, value]) => [decoded(name), decoded(value)]));
  expect(
    Object.keys(fields).some((name) => name.startsWith("$ACTION")),
    `${path} has a form`,
  ).toBe(true);
  return fields;
}

/** Sends a form to a page of ours from where our own pages would. */
export function sendForm(
  request: APIRequestContext,
  path: string,
  multipart: Record<string, string>,
): Promise<APIResponse> {
  const { origin } = new URL(process.env.E2E_URL ?? "");
  return request.post(path, { multipart, headers: { origin }, maxRedirects: 0 });
}
