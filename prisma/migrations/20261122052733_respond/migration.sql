-- CreateEnum
CREATE TYPE "escalation_state" AS ENUM ('open', 'decided', 'withdrawn');

-- CreateEnum
CREATE TYPE "containment_kind" AS ENUM ('cut_off', 'close_share', 'wipe_device', 'change_passwords', 'disable_codes', 'tell_card_company', 'police_report', 'takedown_request', 'keep_logs', 'stop_rights', 'search_thing', 'ask_not_to_open', 'other');

-- CreateEnum
CREATE TYPE "containment_state" AS ENUM ('open', 'done', 'impossible');

-- CreateEnum
CREATE TYPE "proof_shows" AS ENUM ('nothing', 'no_view', 'viewed', 'partly');

-- CreateEnum
CREATE TYPE "record_kind" AS ENUM ('call', 'mail', 'deletion', 'authority_report', 'notification', 'sharing', 'publication', 'measure');

-- CreateTable
CREATE TABLE "escalations" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "state" "escalation_state" NOT NULL DEFAULT 'open',
    "supervisor_id" UUID NOT NULL,
    "deputy_id" UUID,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "deputy_from" TIMESTAMPTZ(3),
    "fell_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "summary" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "escalations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "containment_actions" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" "containment_kind" NOT NULL,
    "state" "containment_state" NOT NULL DEFAULT 'open',
    "assigned_to_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "proof" "proof_shows" NOT NULL DEFAULT 'nothing',
    "evidence_id" UUID,
    "note" BYTEA,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "containment_actions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "step_records" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" "record_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "count" INTEGER,
    "party_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "evidence_id" UUID,
    "sealed" BYTEA,
    "supersedes_id" UUID,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "step_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timeline_notes" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed" BYTEA NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "timeline_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_visits" (
    "incident_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_visits_pkey" PRIMARY KEY ("incident_id","user_id")
);

-- CreateTable
CREATE TABLE "alerts" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "incident_id" UUID,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "is_late" BOOLEAN NOT NULL DEFAULT false,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "alerts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "escalations_incident_id_requested_at_idx" ON "escalations"("incident_id", "requested_at");

-- CreateIndex
CREATE INDEX "escalations_state_deputy_from_idx" ON "escalations"("state", "deputy_from");

-- CreateIndex
CREATE INDEX "containment_actions_incident_id_idx" ON "containment_actions"("incident_id");

-- CreateIndex
CREATE INDEX "containment_actions_assigned_to_id_state_idx" ON "containment_actions"("assigned_to_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "step_records_supersedes_id_key" ON "step_records"("supersedes_id");

-- CreateIndex
CREATE INDEX "step_records_incident_id_kind_at_idx" ON "step_records"("incident_id", "kind", "at");

-- CreateIndex
CREATE INDEX "step_records_due_at_idx" ON "step_records"("due_at");

-- CreateIndex
CREATE INDEX "timeline_notes_incident_id_at_idx" ON "timeline_notes"("incident_id", "at");

-- CreateIndex
CREATE INDEX "alerts_user_id_read_at_created_at_idx" ON "alerts"("user_id", "read_at", "created_at");

-- CreateIndex
CREATE INDEX "alerts_incident_id_idx" ON "alerts"("incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "alerts_user_id_kind_subject_id_due_at_key" ON "alerts"("user_id", "kind", "subject_id", "due_at");

-- AddForeignKey
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "containment_actions" ADD CONSTRAINT "containment_actions_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_records" ADD CONSTRAINT "step_records_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_records" ADD CONSTRAINT "step_records_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "step_records"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_notes" ADD CONSTRAINT "timeline_notes_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_visits" ADD CONSTRAINT "incident_visits_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "escalations"
  ADD CONSTRAINT "escalations_not_to_oneself" CHECK ("supervisor_id" <> "requested_by_id"),
  ADD CONSTRAINT "escalations_deputy_is_another" CHECK ("deputy_id" IS DISTINCT FROM "supervisor_id" AND "deputy_id" IS DISTINCT FROM "requested_by_id"),
  ADD CONSTRAINT "escalations_falls_to_a_deputy" CHECK ("fell_at" IS NULL OR "deputy_id" IS NOT NULL);
CREATE UNIQUE INDEX "escalations_one_open" ON "escalations" ("incident_id") WHERE "state" = 'open';

ALTER TABLE "containment_actions"
  ADD CONSTRAINT "containment_actions_done_whole" CHECK (("state" = 'open') = ("done_at" IS NULL)),
  ADD CONSTRAINT "containment_actions_proof_of_done" CHECK ("proof" = 'nothing' OR "state" = 'done');

ALTER TABLE "step_records"
  ADD CONSTRAINT "step_records_outcome_form" CHECK ("outcome" ~ '^[a-z][a-z0-9_-]{0,39}(\.[a-z][a-z0-9_-]{0,39})?$'),
  ADD CONSTRAINT "step_records_count" CHECK ("count" IS NULL OR "count" >= 0),
  ADD CONSTRAINT "step_records_due_after" CHECK ("due_at" IS NULL OR "due_at" >= "at");
CREATE TRIGGER "append_only" BEFORE UPDATE ON "step_records" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

ALTER TABLE "alerts" ADD CONSTRAINT "alerts_kind_form" CHECK ("kind" ~ '^[a-z][a-z-]{0,59}$');

-- An approval that was given can be void later, since its subject changed; and a deputy's turn comes by itself.
DROP INDEX "approval_decisions_final_once";
CREATE UNIQUE INDEX "approval_decisions_final_once" ON "approval_decisions" ("approval_id") WHERE "act" IN ('approved', 'returned');
CREATE UNIQUE INDEX "approval_decisions_void_once" ON "approval_decisions" ("approval_id") WHERE "act" = 'voided';
ALTER TABLE "approval_decisions" DROP CONSTRAINT "approval_decisions_by_another";
ALTER TABLE "approval_decisions"
  ADD CONSTRAINT "approval_decisions_by_another" CHECK ("decided_by_id" IS DISTINCT FROM "prepared_by_id" AND ("act"::text IN ('voided', 'delegated', 'answered') OR "decided_by_id" IS NOT NULL));

-- Until when a decision is asked for; and the preparer answers what was asked back.
ALTER TABLE "approvals" ADD COLUMN "due_at" TIMESTAMPTZ(3);
ALTER TYPE "approval_act" ADD VALUE 'answered';
