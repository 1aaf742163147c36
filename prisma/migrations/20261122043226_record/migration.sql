-- CreateEnum
CREATE TYPE "evidence_purpose" AS ENUM ('disclosed', 'intended_list', 'proof');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('ready', 'claimed', 'sending', 'sent', 'failed', 'unknown', 'kept');

-- CreateEnum
CREATE TYPE "reading_state" AS ENUM ('waiting', 'reading', 'read', 'refused');

-- CreateEnum
CREATE TYPE "proposal_kind" AS ENUM ('mistake', 'people', 'bcc', 'recipients', 'visible_addresses', 'data_items', 'special_care', 'financial_data', 'my_number', 'partner_secret', 'occurred_at', 'sender', 'attachments', 'encryption');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('open', 'taking', 'taken', 'corrected', 'left_unknown', 'superseded');

-- CreateEnum
CREATE TYPE "staff_report_state" AS ENUM ('unconfirmed', 'waiting', 'taken_up', 'declined');

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "purpose" "evidence_purpose" NOT NULL DEFAULT 'proof';

-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "codes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "organisations" ADD COLUMN     "mail_domains" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "outgoing_mails" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "incident_id" UUID,
    "state" "mail_state" NOT NULL DEFAULT 'ready',
    "sealed" BYTEA NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "leased_until" TIMESTAMPTZ(3),
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "readings" (
    "evidence_id" UUID NOT NULL,
    "state" "reading_state" NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "sealed" BYTEA,
    "is_locked" BOOLEAN NOT NULL DEFAULT false,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "readings_pkey" PRIMARY KEY ("evidence_id")
);

-- CreateTable
CREATE TABLE "proposals" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "kind" "proposal_kind" NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'open',
    "sealed" BYTEA NOT NULL,
    "corrected" BYTEA,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_answers" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_unknown" BOOLEAN NOT NULL DEFAULT false,
    "number" INTEGER,
    "most" INTEGER,
    "instant" TIMESTAMPTZ(3),
    "sealed" BYTEA,
    "find_out_by_id" UUID,
    "find_out_until" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "question_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_links" (
    "id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "code" BYTEA NOT NULL,
    "label" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_reports" (
    "id" UUID NOT NULL,
    "reference" TEXT,
    "link_id" UUID NOT NULL,
    "state" "staff_report_state" NOT NULL DEFAULT 'unconfirmed',
    "happened" TEXT NOT NULL,
    "sealed" BYTEA,
    "mail_index" BYTEA NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "code_hash" BYTEA,
    "code_until" TIMESTAMPTZ(3),
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "incident_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "staff_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outgoing_mails_state_not_before_idx" ON "outgoing_mails"("state", "not_before");

-- CreateIndex
CREATE INDEX "outgoing_mails_created_at_id_idx" ON "outgoing_mails"("created_at", "id");

-- CreateIndex
CREATE INDEX "proposals_incident_id_state_idx" ON "proposals"("incident_id", "state");

-- CreateIndex
CREATE INDEX "proposals_evidence_id_idx" ON "proposals"("evidence_id");

-- CreateIndex
CREATE INDEX "question_answers_find_out_by_id_find_out_until_idx" ON "question_answers"("find_out_by_id", "find_out_until");

-- CreateIndex
CREATE UNIQUE INDEX "question_answers_incident_id_question_key" ON "question_answers"("incident_id", "question");

-- CreateIndex
CREATE UNIQUE INDEX "staff_links_code_hash_key" ON "staff_links"("code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "staff_reports_reference_key" ON "staff_reports"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "staff_reports_token_hash_key" ON "staff_reports"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "staff_reports_incident_id_key" ON "staff_reports"("incident_id");

-- CreateIndex
CREATE INDEX "staff_reports_state_confirmed_at_idx" ON "staff_reports"("state", "confirmed_at");

-- CreateIndex
CREATE INDEX "staff_reports_link_id_idx" ON "staff_reports"("link_id");

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_reports" ADD CONSTRAINT "staff_reports_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "staff_links"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_reports" ADD CONSTRAINT "staff_reports_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "disclosures" ADD COLUMN "evidence_id" UUID;
CREATE UNIQUE INDEX "disclosures_evidence_id_key" ON "disclosures"("evidence_id");
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "parties" ADD COLUMN "batch_id" UUID;
CREATE INDEX "parties_batch_id_idx" ON "parties"("batch_id");
ALTER TABLE "evidence" ADD COLUMN "part_of_id" UUID;
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_mail_domains" CHECK (cardinality("mail_domains") <= 50 AND array_to_string("mail_domains", ' ') = lower(array_to_string("mail_domains", ' ')));

ALTER TABLE "facts" DROP CONSTRAINT "facts_one_value", DROP CONSTRAINT "facts_unknown_has_no_value";
ALTER TABLE "facts"
  ADD CONSTRAINT "facts_one_value" CHECK (num_nonnulls("code", "number", "instant") + (cardinality("codes") > 0)::int <= 1),
  ADD CONSTRAINT "facts_unknown_has_no_value" CHECK ("answer" <> 'unknown' OR (num_nonnulls("code", "number", "instant") = 0 AND cardinality("codes") = 0)),
  ADD CONSTRAINT "facts_codes_form" CHECK (cardinality("codes") <= 50 AND array_to_string("codes", ' ') ~ '^[a-z0-9_ -]*$');

ALTER TABLE "readings"
  ADD CONSTRAINT "readings_read_whole" CHECK (("state" = 'read') = ("sealed" IS NOT NULL)),
  ADD CONSTRAINT "readings_refused_says_why" CHECK (("state" = 'refused') = ("problem" IS NOT NULL)),
  ADD CONSTRAINT "readings_problem_form" CHECK ("problem" IS NULL OR "problem" ~ '^[a-z-]{1,40}$');

ALTER TABLE "proposals"
  ADD CONSTRAINT "proposals_decided_whole" CHECK (("state" IN ('open', 'superseded')) OR "decided_at" IS NOT NULL),
  ADD CONSTRAINT "proposals_corrected_whole" CHECK ("state" <> 'corrected' OR "corrected" IS NOT NULL),
  ADD CONSTRAINT "proposals_progress" CHECK ("done" BETWEEN 0 AND "total");
-- A file says each thing once: a later reading of the same file puts the earlier one aside.
CREATE UNIQUE INDEX "proposals_once" ON "proposals" ("evidence_id", "kind") WHERE "state" <> 'superseded';

ALTER TABLE "question_answers"
  ADD CONSTRAINT "question_answers_question_form" CHECK ("question" ~ '^[a-z][a-z0-9_]{0,59}$'),
  ADD CONSTRAINT "question_answers_codes_form" CHECK (cardinality("codes") <= 50 AND array_to_string("codes", ' ') ~ '^[a-z0-9_ -]*$'),
  ADD CONSTRAINT "question_answers_unknown_has_no_value" CHECK (NOT "is_unknown" OR (cardinality("codes") = 0 AND num_nonnulls("number", "most", "instant") = 0)),
  ADD CONSTRAINT "question_answers_known_has_no_follow_up" CHECK ("is_unknown" OR num_nonnulls("find_out_by_id", "find_out_until") = 0),
  ADD CONSTRAINT "question_answers_count" CHECK ("number" IS NULL OR ("number" >= 0 AND ("most" IS NULL OR "most" >= "number")));

ALTER TABLE "staff_links"
  ADD CONSTRAINT "staff_links_code_is_sha256" CHECK (octet_length("code_hash") = 32),
  ADD CONSTRAINT "staff_links_label_length" CHECK (char_length("label") BETWEEN 1 AND 100);
ALTER TABLE "staff_reports"
  ADD CONSTRAINT "staff_reports_reference_form" CHECK ("reference" IS NULL OR "reference" ~ '^R-[0-9]{4}-[0-9]{4,}$'),
  ADD CONSTRAINT "staff_reports_confirmed_whole" CHECK (("state" = 'unconfirmed') = ("confirmed_at" IS NULL) AND ("state" = 'unconfirmed') = ("reference" IS NULL)),
  ADD CONSTRAINT "staff_reports_decided_whole" CHECK (("state" IN ('taken_up', 'declined')) = ("decided_at" IS NOT NULL)),
  ADD CONSTRAINT "staff_reports_taken_up_whole" CHECK (("state" = 'taken_up') = ("incident_id" IS NOT NULL)),
  ADD CONSTRAINT "staff_reports_words_kept" CHECK ("state" IN ('taken_up', 'declined') OR "sealed" IS NOT NULL),
  ADD CONSTRAINT "staff_reports_code_whole" CHECK (("code_hash" IS NULL) = ("code_until" IS NULL)),
  ADD CONSTRAINT "staff_reports_tries" CHECK ("code_tries" BETWEEN 0 AND 5),
  ADD CONSTRAINT "staff_reports_happened_form" CHECK ("happened" ~ '^[a-z][a-z0-9_]{0,59}$');

ALTER TABLE "outgoing_mails"
  ADD CONSTRAINT "outgoing_mails_purpose_form" CHECK ("purpose" ~ '^[a-z][a-z-]{0,59}$'),
  ADD CONSTRAINT "outgoing_mails_problem_form" CHECK ("problem" IS NULL OR "problem" ~ '^[A-Za-z0-9_-]{1,40}$'),
  ADD CONSTRAINT "outgoing_mails_lease" CHECK (("state" IN ('claimed', 'sending')) = ("leased_until" IS NOT NULL)),
  ADD CONSTRAINT "outgoing_mails_sent_whole" CHECK (("state" = 'sent') = ("sent_at" IS NOT NULL));
