-- CreateEnum
CREATE TYPE "match_reason" AS ENUM ('name_and_birth', 'name_and_address', 'same_mail', 'same_phone', 'same_name');

-- CreateEnum
CREATE TYPE "match_state" AS ENUM ('open', 'joined', 'different');

-- DropForeignKey
ALTER TABLE "parties" DROP CONSTRAINT "parties_person_id_incident_id_fkey";

-- DropIndex
DROP INDEX "parties_disclosure_id_side_pair_idx";

-- DropIndex
DROP INDEX "people_id_incident_id_key";

-- AlterTable
ALTER TABLE "people_imports" ADD COLUMN     "made_sealed" BYTEA;

-- CreateTable
CREATE TABLE "exposure_counts" (
    "incident_id" UUID NOT NULL,
    "principals" INTEGER NOT NULL,
    "recipients" INTEGER NOT NULL,
    "outstanding" INTEGER NOT NULL,
    "by_item" JSONB NOT NULL,
    "groups" JSONB NOT NULL,

    CONSTRAINT "exposure_counts_pkey" PRIMARY KEY ("incident_id")
);

-- CreateTable
CREATE TABLE "party_changes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,

    CONSTRAINT "party_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_matches" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "reason" "match_reason" NOT NULL,
    "state" "match_state" NOT NULL DEFAULT 'open',
    "kept_id" UUID,
    "before" BYTEA,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "person_matches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_searches" (
    "incident_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "common_names" INTEGER NOT NULL DEFAULT 0,
    "is_cut" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "match_searches_pkey" PRIMARY KEY ("incident_id")
);

-- CreateIndex
CREATE INDEX "party_changes_incident_id_idx" ON "party_changes"("incident_id");

-- CreateIndex
CREATE INDEX "person_matches_incident_id_second_id_idx" ON "person_matches"("incident_id", "second_id");

-- CreateIndex
CREATE INDEX "person_matches_incident_id_state_reason_id_idx" ON "person_matches"("incident_id", "state", "reason", "id");

-- CreateIndex
CREATE UNIQUE INDEX "person_matches_incident_id_first_id_second_id_key" ON "person_matches"("incident_id", "first_id", "second_id");

-- CreateIndex
CREATE INDEX "parties_disclosure_id_side_item_set_id_person_id_idx" ON "parties"("disclosure_id", "side", "item_set_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_incident_id_id_key" ON "people"("incident_id", "id");

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_incident_id_person_id_fkey" FOREIGN KEY ("incident_id", "person_id") REFERENCES "people"("incident_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exposure_counts" ADD CONSTRAINT "exposure_counts_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_matches" ADD CONSTRAINT "person_matches_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_searches" ADD CONSTRAINT "match_searches_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
