import "server-only";
import { randomUUID } from "node:crypto";
import { organisationKey } from "@/lib/crypto/keyring";
import { seal, unsealText } from "@/lib/crypto/sealing";
import type { Work } from "@/lib/db/unit-of-work";
import { lockUser } from "./lock-user";
import { sha256 } from "./secret-token";
import { foldReadableCode, newRecoveryCodes, totpStep } from "./totp";

const secretPlace = (userId: string) => ({ table: "users", column: "totp_secret", row: userId });

/** Takes a code of the authenticator app, once: two at the same moment, and one of them is refused. */
export async function spendTotpCode(work: Work, userId: string, code: string): Promise<boolean> {
  const user = await work.tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { totpSecret: true, totpLastStep: true },
  });
  if (!user.totpSecret) return false;
  const secret = unsealText(await organisationKey("organisation"), secretPlace(userId), user.totpSecret);
  const step = totpStep(secret, code, work.now, user.totpLastStep);
  if (step === null) return false;
  const { count } = await work.tx.user.updateMany({
    where: { id: userId, totpLastStep: user.totpLastStep },
    data: { totpLastStep: step },
  });
  return count === 1;
}

/** Takes a recovery code, once. */
export async function spendRecoveryCode(work: Work, userId: string, typed: string): Promise<boolean> {
  const { count } = await work.tx.recoveryCode.updateMany({
    where: { userId, codeHash: sha256(foldReadableCode(typed)), usedAt: null },
    data: { usedAt: work.now },
  });
  return count === 1;
}

/** Binds a new authenticator app whose first code is right; false when it is not. */
export async function bindAuthenticator(
  work: Work,
  userId: string,
  { secret, code }: { secret: string; code: string },
): Promise<boolean> {
  const step = totpStep(secret, code, work.now, null);
  if (step === null) return false;
  await work.tx.user.update({
    where: { id: userId },
    data: {
      totpSecret: seal(await organisationKey("organisation"), secretPlace(userId), secret),
      totpSince: work.now,
      totpLastStep: step,
    },
  });
  work.record({ type: "second-factor.set", data: { userId } });
  return true;
}

/** Makes ten new recovery codes in place of the old ones. They are shown once and kept as hashes. */
export async function makeRecoveryCodes(work: Work, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  // Two at once stand in line: otherwise neither would see, and take away, the codes of the other.
  await lockUser(work, userId);
  await work.tx.recoveryCode.deleteMany({ where: { userId } });
  await work.tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: randomUUID(), userId, codeHash: sha256(foldReadableCode(code)) })),
  });
  work.record({ type: "recovery-codes.made", data: { userId } });
  return codes;
}

/** Takes authenticator and recovery codes away; the next sign-in sets up new ones. */
export async function removeSecondFactor(work: Work, userId: string): Promise<void> {
  await work.tx.user.update({
    where: { id: userId },
    data: { totpSecret: null, totpSince: null, totpLastStep: null },
  });
  await work.tx.recoveryCode.deleteMany({ where: { userId } });
  work.record({ type: "second-factor.reset", data: { userId } });
}
