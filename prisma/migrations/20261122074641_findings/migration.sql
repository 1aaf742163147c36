-- CreateEnum
CREATE TYPE "determination_kind" AS ENUM ('confirmed', 'departed');

-- CreateEnum
CREATE TYPE "determination_state" AS ENUM ('awaiting', 'in_force', 'returned', 'superseded', 'void');

-- CreateEnum
CREATE TYPE "duty_decision" AS ENUM ('required', 'not_required', 'needs_review');

-- CreateEnum
CREATE TYPE "document_state" AS ENUM ('awaiting', 'approved', 'returned', 'void');

-- CreateTable
CREATE TABLE "determinations" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" "determination_kind" NOT NULL,
    "state" "determination_state" NOT NULL,
    "rules_on" DATE NOT NULL,
    "rules_hash" BYTEA NOT NULL,
    "facts_hash" BYTEA NOT NULL,
    "report" "duty_decision" NOT NULL,
    "notify" "duty_decision" NOT NULL,
    "is_voluntary" BOOLEAN NOT NULL DEFAULT false,
    "departures" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "snapshot" BYTEA NOT NULL,
    "document_id" UUID NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "in_force_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "determinations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "document_state" NOT NULL,
    "number" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "snapshot_at" TIMESTAMPTZ(3) NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "determinations_document_id_key" ON "determinations"("document_id");

-- CreateIndex
CREATE INDEX "determinations_incident_id_prepared_at_idx" ON "determinations"("incident_id", "prepared_at");

-- CreateIndex
CREATE INDEX "determinations_state_idx" ON "determinations"("state");

-- CreateIndex
CREATE UNIQUE INDEX "documents_incident_id_kind_number_key" ON "documents"("incident_id", "kind", "number");

-- AddForeignKey
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One decision of legal counts, and one more may wait for its second person.
CREATE UNIQUE INDEX "determinations_one_in_force" ON "determinations"("incident_id") WHERE "state" = 'in_force';
CREATE UNIQUE INDEX "determinations_one_awaiting" ON "determinations"("incident_id") WHERE "state" = 'awaiting';

ALTER TABLE "determinations"
  ADD CONSTRAINT "determinations_hash_lengths" CHECK (octet_length("rules_hash") = 32 AND octet_length("facts_hash") = 32),
  ADD CONSTRAINT "determinations_departures_form" CHECK (cardinality("departures") <= 40 AND array_to_string("departures", ' ') ~ '^[a-z0-9. -]*$'),
  ADD CONSTRAINT "determinations_departed_whole" CHECK (("kind" = 'departed') = (cardinality("departures") > 0)),
  ADD CONSTRAINT "determinations_in_force_since" CHECK ("state" <> 'in_force' OR "in_force_at" IS NOT NULL);

ALTER TABLE "documents"
  ADD CONSTRAINT "documents_kind_form" CHECK ("kind" ~ '^[a-z][a-z-]{0,39}$'),
  ADD CONSTRAINT "documents_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "documents_hash_length" CHECK (octet_length("content_hash") = 32),
  ADD CONSTRAINT "documents_not_approved_by_oneself" CHECK ("approved_by_id" IS DISTINCT FROM "prepared_by_id"),
  ADD CONSTRAINT "documents_approved_whole" CHECK (("approved_by_id" IS NULL) = ("approved_at" IS NULL));
