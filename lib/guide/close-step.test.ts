import { expect, it } from "vitest";
import { aContainment, aGuideInput, anApproval, decided, inJapan, people } from "@/lib/testing/guide-inputs";
import { heard } from "@/lib/testing/heard-guide";

const day = { containment: [aContainment()], ...decided, now: inJapan("11-10 15:00") };
const asked = (subjectKind: string, askedOfId: string | null = null) =>
  heard(
    aGuideInput({
      ...day,
      approvals: [
        ...day.approvals,
        anApproval({ subjectKind, askedOfId, dueAt: null, isOfEscalation: false }),
      ],
    }),
  );

it.each([
  ["close-incident", null, "判断待ち 承認できる人の承認を待っています"],
  ["close-incident", people.yamaguchi, "判断待ち 山口さんの承認を待っています"],
  ["withdraw-incident", null, "判断待ち 事案を取り消す承認を待っています"],
  ["withdraw-lowering", null, "判断待ち 事案を取り消す承認を待っています"],
] as const)("%s, asked of %s, waits", (kind, askedOfId, sentence) => {
  expect(asked(kind, askedOfId).step("close")).toBe(sentence);
});

it("what lowers a duty is for legal to decide, and the rest for the supervisor", () => {
  const lowering = asked("withdraw-lowering");
  expect(lowering.next("legal")).toBe("判断を 1つ、お願いします");
  expect(lowering.next("supervisor")).not.toContain("お願いします");
  const plain = asked("withdraw-incident");
  expect(plain.next("supervisor")).toBe("判断を 1つ、お願いします");
  expect(plain.next("legal")).not.toContain("お願いします");
});
