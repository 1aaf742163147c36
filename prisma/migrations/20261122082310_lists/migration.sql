-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('mapping', 'checking', 'checked', 'writing', 'written', 'cancelled', 'refused');

-- CreateEnum
CREATE TYPE "reconciliation_state" AS ENUM ('comparing', 'open', 'agreed', 'refused', 'void');

-- CreateEnum
CREATE TYPE "difference_kind" AS ENUM ('only_in_a', 'only_in_b', 'same_mail_other_name', 'maybe_same');

-- CreateEnum
CREATE TYPE "difference_decision" AS ENUM ('take_a', 'take_b', 'take_both', 'one_person', 'leave_out');

-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('awaiting', 'approved', 'made', 'fetched', 'returned', 'expired');

-- CreateTable
CREATE TABLE "people_imports" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "disclosure_id" UUID,
    "side" "side",
    "state" "import_state" NOT NULL DEFAULT 'mapping',
    "charset" TEXT NOT NULL,
    "delimiter" TEXT,
    "header_row" INTEGER,
    "headings_hash" BYTEA,
    "columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "skips_bad" BOOLEAN NOT NULL DEFAULT false,
    "total" BIGINT NOT NULL DEFAULT 0,
    "done" BIGINT NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "bad_rows" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "report_key" TEXT,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "alive_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "people_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliations" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "disclosure_id" UUID,
    "state" "reconciliation_state" NOT NULL DEFAULT 'comparing',
    "list_a_id" UUID NOT NULL,
    "list_b_id" UUID NOT NULL,
    "both" INTEGER NOT NULL DEFAULT 0,
    "least" INTEGER NOT NULL DEFAULT 0,
    "most" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_by_id" UUID,
    "agreed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reconciliations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_differences" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "reconciliation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "difference_kind" NOT NULL,
    "sealed" BYTEA NOT NULL,
    "decision" "difference_decision",
    "reason" BYTEA,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "list_differences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_reveals" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "reason" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_reveals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people_exports" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "state" "export_state" NOT NULL DEFAULT 'awaiting',
    "format" TEXT NOT NULL,
    "side" "side",
    "count" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "fetched_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "people_exports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "people_imports_incident_id_started_at_idx" ON "people_imports"("incident_id", "started_at");

-- CreateIndex
CREATE INDEX "people_imports_headings_hash_finished_at_idx" ON "people_imports"("headings_hash", "finished_at");

-- CreateIndex
CREATE INDEX "people_imports_state_alive_at_idx" ON "people_imports"("state", "alive_at");

-- CreateIndex
CREATE INDEX "reconciliations_incident_id_started_at_idx" ON "reconciliations"("incident_id", "started_at");

-- CreateIndex
CREATE INDEX "list_differences_reconciliation_id_decision_idx" ON "list_differences"("reconciliation_id", "decision");

-- CreateIndex
CREATE UNIQUE INDEX "list_differences_reconciliation_id_number_key" ON "list_differences"("reconciliation_id", "number");

-- CreateIndex
CREATE INDEX "person_reveals_incident_id_at_idx" ON "person_reveals"("incident_id", "at");

-- CreateIndex
CREATE INDEX "person_reveals_user_id_at_idx" ON "person_reveals"("user_id", "at");

-- CreateIndex
CREATE INDEX "people_exports_incident_id_prepared_at_idx" ON "people_exports"("incident_id", "prepared_at");

-- AddForeignKey
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reconciliations" ADD CONSTRAINT "reconciliations_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reconciliations" ADD CONSTRAINT "reconciliations_list_a_id_fkey" FOREIGN KEY ("list_a_id") REFERENCES "people_imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reconciliations" ADD CONSTRAINT "reconciliations_list_b_id_fkey" FOREIGN KEY ("list_b_id") REFERENCES "people_imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_differences" ADD CONSTRAINT "list_differences_reconciliation_id_fkey" FOREIGN KEY ("reconciliation_id") REFERENCES "reconciliations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_reveals" ADD CONSTRAINT "person_reveals_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people_exports" ADD CONSTRAINT "people_exports_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "people_imports"
  ADD CONSTRAINT "people_imports_codes" CHECK ("charset" ~ '^[a-z0-9_-]{1,20}$' AND ("delimiter" IS NULL OR "delimiter" ~ '^[a-z]{1,12}$') AND ("problem" IS NULL OR "problem" ~ '^[a-z-]{1,40}$')),
  ADD CONSTRAINT "people_imports_columns" CHECK (cardinality("columns") <= 1024 AND array_to_string("columns", ' ') ~ '^[a-z_ ]*$'),
  ADD CONSTRAINT "people_imports_report_key" CHECK ("report_key" IS NULL OR "report_key" ~ '^[a-zA-Z0-9/_.-]{1,120}$'),
  ADD CONSTRAINT "people_imports_hash_length" CHECK ("headings_hash" IS NULL OR octet_length("headings_hash") = 32),
  ADD CONSTRAINT "people_imports_side_of_disclosure" CHECK (("disclosure_id" IS NULL) = ("side" IS NULL)),
  ADD CONSTRAINT "people_imports_counts" CHECK ("done" >= 0 AND "total" >= 0 AND "rows" >= 0 AND "bad_rows" >= 0 AND "people" >= 0),
  ADD CONSTRAINT "people_imports_finished" CHECK (("state" IN ('written', 'cancelled', 'refused')) = ("finished_at" IS NOT NULL));

ALTER TABLE "reconciliations"
  ADD CONSTRAINT "reconciliations_two_lists" CHECK ("list_a_id" <> "list_b_id"),
  ADD CONSTRAINT "reconciliations_agreed_whole" CHECK (("state" = 'agreed') = (num_nonnulls("agreed_by_id", "agreed_at") = 2)),
  ADD CONSTRAINT "reconciliations_not_by_oneself" CHECK ("agreed_by_id" IS DISTINCT FROM "started_by_id"),
  ADD CONSTRAINT "reconciliations_problem_form" CHECK ("problem" IS NULL OR "problem" ~ '^[a-z-]{1,40}$');
ALTER TABLE "list_differences"
  ADD CONSTRAINT "list_differences_decided_whole" CHECK (("decision" IS NULL) = ("decided_at" IS NULL)),
  ADD CONSTRAINT "list_differences_number" CHECK ("number" >= 1);
ALTER TABLE "person_reveals"
  ADD CONSTRAINT "person_reveals_why_form" CHECK ("why" ~ '^[a-z-]{1,40}$'),
  ADD CONSTRAINT "person_reveals_ends" CHECK ("until" > "at");
ALTER TABLE "people_exports"
  ADD CONSTRAINT "people_exports_format" CHECK ("format" IN ('csv', 'xlsx')),
  ADD CONSTRAINT "people_exports_count" CHECK ("count" >= 0);
