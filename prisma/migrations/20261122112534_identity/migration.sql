-- CreateEnum
CREATE TYPE "match_likeness" AS ENUM ('name_and_birth', 'name_and_address', 'same_mail', 'same_phone', 'same_name');

-- CreateEnum
CREATE TYPE "match_state" AS ENUM ('open', 'joined', 'different');

-- CreateTable
CREATE TABLE "person_matches" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "likeness" "match_likeness" NOT NULL,
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
CREATE INDEX "person_matches_incident_id_second_id_idx" ON "person_matches"("incident_id", "second_id");

-- CreateIndex
CREATE INDEX "person_matches_incident_id_state_likeness_id_idx" ON "person_matches"("incident_id", "state", "likeness", "id");

-- CreateIndex
CREATE UNIQUE INDEX "person_matches_incident_id_first_id_second_id_key" ON "person_matches"("incident_id", "first_id", "second_id");

-- AddForeignKey
ALTER TABLE "person_matches" ADD CONSTRAINT "person_matches_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_searches" ADD CONSTRAINT "match_searches_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "person_matches"
  ADD CONSTRAINT "person_matches_in_order" CHECK ("first_id" < "second_id"),
  ADD CONSTRAINT "person_matches_decided_whole" CHECK (("state" = 'open') = ("decided_at" IS NULL)),
  ADD CONSTRAINT "person_matches_joined_whole" CHECK (num_nonnulls("kept_id", "before") = CASE WHEN "state" = 'joined' THEN 2 ELSE 0 END),
  ADD CONSTRAINT "person_matches_kept_is_one" CHECK ("kept_id" IS NULL OR "kept_id" IN ("first_id", "second_id"));
ALTER TABLE "match_searches"
  ADD CONSTRAINT "match_searches_common" CHECK ("common_names" >= 0);
