import { describe, expect, it } from "vitest";
import { answersOf } from "@/lib/testing/answers";
import { factsOf } from "./facts-of";

const fact = (name: string, said: Parameters<typeof answersOf>[0]) => {
  const found = factsOf(answersOf(said)).find((one) => one.name === name);
  return found && (found.code ?? found.number ?? found.answer);
};

describe("the kind of event", () => {
  it.each([
    ["misdirected_message", { happened: "mail" }],
    ["misdelivered_paper", { happened: "paper", way_it_went: "fax" }],
    ["misdelivered_paper", { happened: "paper", way_it_went: "post", post_mistake: "wrong_parcel" }],
    ["misdelivered_paper", { happened: "paper", way_it_went: "by_hand" }],
    ["destroyed_by_mistake", { happened: "paper", way_it_went: "discarded" }],
    ["unknown", { happened: "paper", way_it_went: null }],
    ["public_exposure", { happened: "exposed" }],
    ["lost", { happened: "lost", place_lost: "outside" }],
    ["lost", { happened: "lost", place_lost: { codes: ["inside"], typed: { basis: "入退館の記録" } } }],
    ["stolen", { happened: "lost", place_lost: "theft_suspected" }],
    ["lost_or_stolen", { happened: "lost" }],
    ["lost_or_stolen", { happened: "lost", place_lost: null }],
    ["destroyed_by_mistake", { happened: "other", other_kind: "erased" }],
    ["unauthorised_access", { happened: "intrusion", intrusion_sign: ["login"] }],
    ["unauthorised_access", { happened: "intrusion", intrusion_sign: ["detection", "told"] }],
    ["ransomware", { happened: "intrusion", intrusion_sign: ["login", "ransom"] }],
    ["malware", { happened: "intrusion", intrusion_sign: ["traffic"] }],
    ["malware", { happened: "intrusion", intrusion_sign: ["detection"] }],
    ["input_interception", { happened: "intrusion", intrusion_sign: ["altered_form"] }],
    ["unknown", { happened: "intrusion", intrusion_sign: null }],
    ["insider", { happened: "insider" }],
    ["phishing_impersonation", { happened: "other", other_kind: "impersonation" }],
    ["dos", { happened: "other", other_kind: "dos" }],
    ["key_lost", { happened: "other", other_kind: "key_lost" }],
    ["intentional_provision", { happened: "other", other_kind: "provided" }],
    ["planned_deletion", { happened: "other", other_kind: "planned_deletion" }],
    ["unknown", { happened: "other", other_kind: "something_else" }],
    ["misdirected_message", { happened: "partner_secret", secret_way: "mail" }],
    ["misdelivered_paper", { happened: "partner_secret", secret_way: "paper" }],
    ["public_exposure", { happened: "partner_secret", secret_way: "sharing" }],
    ["unknown", { happened: null }],
  ])("is %s after %o", (event, said) => {
    expect(fact("event_type", said)).toBe(event);
  });

  it.each([
    ["mail", { happened: "mail" }],
    ["fax", { happened: "paper", way_it_went: "fax" }],
    ["paper", { happened: "paper", way_it_went: "post", post_mistake: "wrong_enclosure" }],
    ["parcel", { happened: "paper", way_it_went: "post", post_mistake: "wrong_parcel" }],
    ["device", { happened: "lost", thing_lost: ["usb"] }],
    ["device", { happened: "lost", thing_lost: ["documents", "phone"] }],
    ["paper", { happened: "lost", thing_lost: ["documents"] }],
    ["server", { happened: "exposed" }],
    ["server", { happened: "intrusion", intrusion_sign: ["login"] }],
  ])("was on %s after %o", (medium, said) => {
    expect(fact("medium", said)).toBe(medium);
  });

  it("forgets the answers of a branch that was left", () => {
    expect(fact("mistake", { happened: "paper", mail_mistake: "wrong_list" })).toBeUndefined();
    expect(fact("recovered_unread", { happened: "lost", opened: "all_unread" })).toBeUndefined();
  });

  it("is not said in place of the file that has shown it", () => {
    const shown = new Map([
      ["event_type", { value: { answer: "yes", code: "misdirected_message" } as const }],
    ]);
    const facts = factsOf(answersOf({ opened: "opened" }), shown);
    expect(facts.map(({ name }) => name).sort()).toEqual(["opened", "recovered_unread"]);
  });
});

describe("malice", () => {
  it.each([
    ["suspected", { happened: "intrusion" }],
    ["suspected", { happened: "insider" }],
    ["suspected", { happened: "lost", place_lost: "theft_suspected" }],
    // A suspicion that lies in the event is never answered away.
    ["suspected", { happened: "lost", place_lost: "theft_suspected", malicious: "no" }],
    ["suspected", { happened: "other", other_kind: "dos", malicious: null }],
    ["yes", { happened: "mail", malicious: "yes" }],
    ["suspected", { happened: "mail", malicious: "suspected" }],
    ["no", { happened: "mail", malicious: "no" }],
    ["unknown", { happened: "mail", malicious: null }],
    [undefined, { happened: "mail" }],
  ])("is %s after %o", (malice, said) => {
    expect(fact("malicious", said)).toBe(malice);
  });
});

describe("the items", () => {
  it.each([
    [["name"], "no", "none"],
    [["name", "health"], "yes", "none"],
    [["health_check"], "yes", "none"],
    [["crime", "unknown"], "yes", "unknown"],
    [["name", "unknown"], "unknown", "unknown"],
    [["name", "other"], "unknown", "unknown"],
    [["card_number"], "no", "card_number"],
    [["card_number", "card_expiry"], "no", "card_number"],
    [["card_number", "card_security_code"], "no", "card_number_cvv"],
    [["card_number", "unknown"], "unknown", "card_number"],
    [["card_expiry"], "no", "unknown"],
    [["card_security_code"], "no", "unknown"],
    [["bank_account"], "no", "bank_account_only"],
    [["bank_account", "unknown"], "unknown", "unknown"],
    [["bank_account", "login_id"], "no", "unknown"],
    [["login_id"], "no", "id_only"],
    [["password"], "no", "unknown"],
    [["login_id", "password"], "no", "unknown"],
    [["gift_code"], "no", "gift_code"],
    [["gift_code", "login_id", "password"], "no", "unknown"],
  ])("%o: special care %s, property %s", (codes, special, money) => {
    expect(fact("special_care_info", { happened: "mail", data_items: codes })).toBe(special);
    expect(fact("financial_data", { happened: "mail", data_items: codes })).toBe(money);
  });

  it("say nothing about My Number, unless it is ticked", () => {
    expect(fact("my_number", { happened: "mail", data_items: ["name"] })).toBeUndefined();
    expect(fact("my_number", { happened: "mail", data_items: ["my_number"], my_number: "no" })).toBe("yes");
    expect(fact("my_number", { happened: "mail", my_number: null })).toBe("unknown");
    expect(fact("my_number", { happened: "mail", my_number: "no" })).toBe("no");
  });
});

describe("the kind of information", () => {
  it.each([
    ["personal_data", { happened: "mail", from_database: "yes" }],
    ["planned_personal_data", { happened: "mail", from_database: "before_entry" }],
    ["scattered_personal_information", { happened: "mail", from_database: "neither" }],
    ["unknown", { happened: "mail", from_database: null }],
    ["corporate_only", { happened: "mail", whose_data: ["company_only"] }],
    [undefined, { happened: "mail", whose_data: ["company_only", "customers"] }],
    [undefined, { happened: "mail", whose_data: ["company_only", "unknown"] }],
    ["confidential_non_personal", { happened: "partner_secret", secret_with_people: "no" }],
    [undefined, { happened: "partner_secret", secret_with_people: "yes" }],
  ])("is %s after %o", (kind, said) => {
    expect(fact("information_type", said)).toBe(kind);
  });
});

describe("coming back unread", () => {
  it.each([
    ["yes", { happened: "mail", opened: "all_unread" }],
    ["no", { happened: "mail", opened: "opened" }],
    ["unknown", { happened: "mail", opened: null }],
    ["yes", { happened: "paper", way_it_went: "post", envelope: "returned_unopened", returned: "all" }],
    ["unknown", { happened: "paper", way_it_went: "post", envelope: "returned_unopened", returned: "some" }],
    ["unknown", { happened: "paper", way_it_went: "post", envelope: "returned_unopened" }],
    ["no", { happened: "paper", way_it_went: "post", envelope: "opened", returned: "all" }],
    ["unknown", { happened: "paper", way_it_went: "post", envelope: "no_cover", returned: "all" }],
    ["yes", { happened: "exposed", access_log: "no_views", closed_off: "closed" }],
    ["unknown", { happened: "exposed", access_log: "no_views", closed_off: "copies_left" }],
    ["unknown", { happened: "exposed", access_log: "partial", closed_off: "closed" }],
    ["no", { happened: "exposed", access_log: "viewed", closed_off: "closed" }],
    ["yes", { happened: "lost", seen_when_found: "unseen" }],
    ["unknown", { happened: "lost", seen_when_found: null }],
    ["unknown", { happened: "partner_secret", secret_used: "unopened" }],
  ])("is %s after %o", (unread, said) => {
    expect(fact("recovered_unread", said)).toBe(unread);
  });
});

describe("whom it reached", () => {
  it.each([
    ["none", { happened: "mail", left_the_house: "stopped" }],
    ["external", { happened: "mail", recipient_kind: ["group_company"] }],
    ["external", { happened: "mail", recipient_kind: ["same_entity", "customers"] }],
    ["internal", { happened: "mail", recipient_kind: ["same_entity"] }],
    ["unknown", { happened: "mail", recipient_kind: ["same_entity", "unknown"] }],
    ["unknown", { happened: "paper", way_it_went: "fax", recipient_kind: null }],
    ["public", { happened: "exposed", exposed_where: ["member_page", "search"] }],
    ["external", { happened: "exposed", exposed_where: ["member_page"] }],
    ["external", { happened: "lost", place_lost: "outside" }],
    ["unknown", { happened: "intrusion", intrusion_sign: ["login"], taken_out: null }],
    ["internal", { happened: "insider", left_the_company: "stayed" }],
  ])("is %s after %o", (recipients, said) => {
    expect(fact("recipients", said)).toBe(recipients);
  });
});

describe("numbers, encryption and the reason", () => {
  it("keep the least and the most", () => {
    expect(fact("principals.known", { happened: "mail", principals: { number: 5, most: 9 } })).toBe(5);
    expect(fact("principals.max", { happened: "mail", principals: { number: 5, most: 9 } })).toBe(9);
    expect(fact("principals.max", { happened: "mail", principals: { number: 1288 } })).toBe(1288);
    expect(fact("principals.known", { happened: "mail", principals: { most: 400 } })).toBe("unknown");
    expect(fact("principals.max", { happened: "mail", principals: null })).toBe("unknown");
  });

  it("ask for the key only where something is encrypted", () => {
    const said = { happened: "lost", protection: "encrypted", key_protected: "yes" };
    expect(fact("encryption.advanced", said)).toBe("yes");
    expect(fact("encryption.key_protected", said)).toBe("yes");
    expect(fact("encryption.advanced", { ...said, protection: "password" })).toBe("no");
    expect(fact("encryption.key_protected", { ...said, protection: "password" })).toBeUndefined();
  });

  it("exclude a leak only with the reason beside it", () => {
    const inside = { codes: ["inside"], typed: { basis: "入退館の記録" } };
    const facts = factsOf(answersOf({ happened: "lost", place_lost: inside }));
    expect(facts).toContainEqual({ name: "leak_ruled_out_basis", answer: "yes", note: "入退館の記録" });
    expect(fact("leak_ruled_out_basis", { happened: "lost", place_lost: "outside" })).toBe("no");
  });
});
