-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "approval_state" AS ENUM ('awaiting', 'asked_back', 'approved', 'returned', 'void');

-- CreateEnum
CREATE TYPE "approval_act" AS ENUM ('approved', 'asked_back', 'returned', 'delegated', 'voided');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('user', 'system', 'terminal', 'visitor');

-- CreateEnum
CREATE TYPE "challenge_purpose" AS ENUM ('code', 'enrol', 'replace');

-- CreateEnum
CREATE TYPE "sign_in_method" AS ENUM ('password', 'totp', 'recovery_code');

-- CreateEnum
CREATE TYPE "session_end" AS ENUM ('signed_out', 'ended_by_owner', 'disabled', 'roles_changed', 'password_changed', 'second_factor_changed');

-- CreateEnum
CREATE TYPE "disclosure_kind" AS ENUM ('crossed', 'paired');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('recipient', 'principal');

-- CreateEnum
CREATE TYPE "data_item" AS ENUM ('name', 'kana', 'birth_date', 'gender', 'postal_code', 'address', 'phone', 'email', 'customer_number', 'employee_id', 'purchase', 'points', 'contract', 'bank_account', 'card_number', 'card_expiry', 'card_security_code', 'login_id', 'password', 'gift_code', 'pay_hr', 'health_check', 'health', 'disability', 'crime', 'creed', 'my_number', 'partner_secret', 'other');

-- CreateEnum
CREATE TYPE "access_state" AS ENUM ('unknown', 'exposed', 'viewed', 'deleted_unopened', 'deleted', 'recovered');

-- CreateEnum
CREATE TYPE "evidence_strength" AS ENUM ('silence', 'by_phone', 'signed_reply', 'gateway_log');

-- CreateEnum
CREATE TYPE "evidence_state" AS ENUM ('receiving', 'sealed', 'quarantined', 'destroyed');

-- CreateEnum
CREATE TYPE "custody_act" AS ENUM ('received', 'read', 'downloaded', 'checked', 'destroyed');

-- CreateEnum
CREATE TYPE "answer" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "fact_source" AS ENUM ('responder', 'reporter', 'recipient', 'principal', 'file', 'log', 'document', 'authority', 'decision');

-- CreateEnum
CREATE TYPE "incident_status" AS ENUM ('recorded', 'in_progress', 'awaiting_approval', 'awaiting_report', 'preventing_recurrence', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "relation" AS ENUM ('reporter', 'responder', 'member', 'supervisor', 'deputy', 'legal', 'hr');

-- CreateEnum
CREATE TYPE "second_factor_rule" AS ENUM ('required', 'lifted');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('reporter', 'responder', 'supervisor', 'legal', 'management', 'admin');

-- CreateEnum
CREATE TYPE "permission_grant" AS ENUM ('caller', 'approver');

-- CreateEnum
CREATE TYPE "language" AS ENUM ('ja', 'en');

-- CreateEnum
CREATE TYPE "key_purpose" AS ENUM ('organisation', 'audit', 'person_mark');

-- CreateEnum
CREATE TYPE "mark_kind" AS ENUM ('mail', 'phone');

-- CreateEnum
CREATE TYPE "sealed_text_purpose" AS ENUM ('reason', 'note');

-- CreateTable
CREATE TABLE "approvals" (
    "id" UUID NOT NULL,
    "incident_id" UUID,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "state" "approval_state" NOT NULL DEFAULT 'awaiting',
    "prepared_by_id" UUID NOT NULL,
    "asked_of_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_decisions" (
    "id" UUID NOT NULL,
    "approval_id" UUID NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "act" "approval_act" NOT NULL,
    "decided_by_id" UUID,
    "content_hash" BYTEA NOT NULL,
    "reason_id" UUID,
    "delegated_to_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "approval_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "type" TEXT NOT NULL,
    "incident_id" UUID,
    "data" JSONB NOT NULL,
    "reason_id" UUID,
    "mac" BYTEA NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seals" (
    "seq" BIGINT NOT NULL,
    "entry_id" UUID NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "method" "sign_in_method" NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "authenticated_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended" "session_end",

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_challenges" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "challenge_purpose" NOT NULL,
    "new_secret" BYTEA,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_challenges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_links" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_devices" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_devices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttles" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttles_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "disclosures" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" "disclosure_kind" NOT NULL,
    "recipients_unknown" BOOLEAN NOT NULL DEFAULT false,
    "occurred_at" TIMESTAMPTZ(3),
    "label" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disclosures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_sets" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "items" "data_item"[],

    CONSTRAINT "item_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parties" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "disclosure_id" UUID NOT NULL,
    "kind" "disclosure_kind" NOT NULL,
    "person_id" UUID,
    "company_id" UUID,
    "side" "side" NOT NULL,
    "pair" INTEGER,
    "item_set_id" UUID,
    "access" "access_state",
    "strength" "evidence_strength",

    CONSTRAINT "parties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "state" "evidence_state" NOT NULL DEFAULT 'receiving',
    "storage_key" UUID NOT NULL,
    "bytes" BIGINT,
    "sha256" BYTEA,
    "media_type" TEXT NOT NULL DEFAULT 'application/octet-stream',
    "sealed" BYTEA NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_custody" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "act" "custody_act" NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" BYTEA,

    CONSTRAINT "evidence_custody_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facts" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "answer" "answer" NOT NULL,
    "code" TEXT,
    "number" INTEGER,
    "instant" TIMESTAMPTZ(3),
    "source" "fact_source" NOT NULL,
    "evidence_id" UUID,
    "supersedes_id" UUID,
    "note" BYTEA,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "facts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incidents" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" "incident_status" NOT NULL DEFAULT 'recorded',
    "is_restricted" BOOLEAN NOT NULL DEFAULT false,
    "is_drill" BOOLEAN NOT NULL DEFAULT false,
    "occurred_at" TIMESTAMPTZ(3),
    "known_at" TIMESTAMPTZ(3),
    "group_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "purged_at" TIMESTAMPTZ(3),

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_keys" (
    "incident_id" UUID NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "master_key_id" TEXT NOT NULL,
    "wrapped" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "incident_keys_pkey" PRIMARY KEY ("incident_id")
);

-- CreateTable
CREATE TABLE "incident_members" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "relation" "relation" NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "incident_members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "second_factor" "second_factor_rule" NOT NULL DEFAULT 'required',
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_keys" (
    "purpose" "key_purpose" NOT NULL,
    "master_key_id" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_keys_pkey" PRIMARY KEY ("purpose")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" "role"[],
    "grants" "permission_grant"[],
    "group_id" UUID,
    "language" "language",
    "password_hash" TEXT,
    "totp_secret" BYTEA,
    "totp_since" TIMESTAMPTZ(3),
    "totp_last_step" INTEGER,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "groups" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "supervisor_id" UUID,
    "deputy_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "mail_index" BYTEA,
    "phone_index" BYTEA,
    "name_index" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_marks" (
    "mark" BYTEA NOT NULL,
    "kind" "mark_kind" NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "person_marks_pkey" PRIMARY KEY ("mark","kind","person_id")
);

-- CreateTable
CREATE TABLE "companies" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "name_index" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "companies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submitted_requests" (
    "request_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submitted_requests_pkey" PRIMARY KEY ("actor_id","request_id")
);

-- CreateTable
CREATE TABLE "worker_heartbeats" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,
    "holders" TEXT[],

    CONSTRAINT "worker_heartbeats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sealed_texts" (
    "id" UUID NOT NULL,
    "incident_id" UUID,
    "purpose" "sealed_text_purpose" NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sealed_texts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "approvals_incident_id_idx" ON "approvals"("incident_id");

-- CreateIndex
CREATE INDEX "approvals_asked_of_id_state_idx" ON "approvals"("asked_of_id", "state");

-- CreateIndex
CREATE INDEX "approvals_subject_kind_subject_id_idx" ON "approvals"("subject_kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "approvals_id_prepared_by_id_key" ON "approvals"("id", "prepared_by_id");

-- CreateIndex
CREATE INDEX "approval_decisions_approval_id_decided_at_idx" ON "approval_decisions"("approval_id", "decided_at");

-- CreateIndex
CREATE INDEX "audit_entries_at_ordinal_id_idx" ON "audit_entries"("at", "ordinal", "id");

-- CreateIndex
CREATE INDEX "audit_entries_incident_id_at_idx" ON "audit_entries"("incident_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_at_idx" ON "audit_entries"("actor_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seals_entry_id_key" ON "audit_seals"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_challenges_token_hash_key" ON "sign_in_challenges"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_challenges_user_id_idx" ON "sign_in_challenges"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_codes_user_id_code_hash_key" ON "recovery_codes"("user_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "password_links_token_hash_key" ON "password_links"("token_hash");

-- CreateIndex
CREATE INDEX "password_links_user_id_idx" ON "password_links"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "known_devices_token_hash_key" ON "known_devices"("token_hash");

-- CreateIndex
CREATE INDEX "known_devices_user_id_idx" ON "known_devices"("user_id");

-- CreateIndex
CREATE INDEX "throttles_ends_at_idx" ON "throttles"("ends_at");

-- CreateIndex
CREATE INDEX "disclosures_incident_id_idx" ON "disclosures"("incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "disclosures_id_incident_id_kind_key" ON "disclosures"("id", "incident_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "item_sets_id_incident_id_key" ON "item_sets"("id", "incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "item_sets_incident_id_items_key" ON "item_sets"("incident_id", "items");

-- CreateIndex
CREATE INDEX "parties_disclosure_id_side_pair_idx" ON "parties"("disclosure_id", "side", "pair");

-- CreateIndex
CREATE INDEX "parties_person_id_idx" ON "parties"("person_id");

-- CreateIndex
CREATE INDEX "parties_company_id_idx" ON "parties"("company_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_storage_key_key" ON "evidence"("storage_key");

-- CreateIndex
CREATE INDEX "evidence_incident_id_added_at_idx" ON "evidence"("incident_id", "added_at");

-- CreateIndex
CREATE INDEX "evidence_custody_evidence_id_at_idx" ON "evidence_custody"("evidence_id", "at");

-- CreateIndex
CREATE INDEX "facts_incident_id_name_recorded_at_idx" ON "facts"("incident_id", "name", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "incidents_reference_key" ON "incidents"("reference");

-- CreateIndex
CREATE INDEX "incidents_status_created_at_id_idx" ON "incidents"("status", "created_at", "id");

-- CreateIndex
CREATE INDEX "incidents_group_id_idx" ON "incidents"("group_id");

-- CreateIndex
CREATE INDEX "incident_members_incident_id_idx" ON "incident_members"("incident_id");

-- CreateIndex
CREATE INDEX "incident_members_user_id_incident_id_idx" ON "incident_members"("user_id", "incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "users_group_id_idx" ON "users"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "groups_name_key" ON "groups"("name");

-- CreateIndex
CREATE INDEX "people_incident_id_mail_index_idx" ON "people"("incident_id", "mail_index");

-- CreateIndex
CREATE INDEX "people_incident_id_phone_index_idx" ON "people"("incident_id", "phone_index");

-- CreateIndex
CREATE INDEX "people_incident_id_name_index_idx" ON "people"("incident_id", "name_index");

-- CreateIndex
CREATE UNIQUE INDEX "people_id_incident_id_key" ON "people"("id", "incident_id");

-- CreateIndex
CREATE INDEX "person_marks_person_id_idx" ON "person_marks"("person_id");

-- CreateIndex
CREATE INDEX "companies_incident_id_name_index_idx" ON "companies"("incident_id", "name_index");

-- CreateIndex
CREATE UNIQUE INDEX "companies_id_incident_id_key" ON "companies"("id", "incident_id");

-- CreateIndex
CREATE INDEX "submitted_requests_at_idx" ON "submitted_requests"("at");

-- CreateIndex
CREATE INDEX "sealed_texts_incident_id_idx" ON "sealed_texts"("incident_id");

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_approval_id_prepared_by_id_fkey" FOREIGN KEY ("approval_id", "prepared_by_id") REFERENCES "approvals"("id", "prepared_by_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_challenges" ADD CONSTRAINT "sign_in_challenges_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_sets" ADD CONSTRAINT "item_sets_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_disclosure_id_incident_id_kind_fkey" FOREIGN KEY ("disclosure_id", "incident_id", "kind") REFERENCES "disclosures"("id", "incident_id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_person_id_incident_id_fkey" FOREIGN KEY ("person_id", "incident_id") REFERENCES "people"("id", "incident_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_company_id_incident_id_fkey" FOREIGN KEY ("company_id", "incident_id") REFERENCES "companies"("id", "incident_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_item_set_id_incident_id_fkey" FOREIGN KEY ("item_set_id", "incident_id") REFERENCES "item_sets"("id", "incident_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_custody" ADD CONSTRAINT "evidence_custody_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "facts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_keys" ADD CONSTRAINT "incident_keys_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_members" ADD CONSTRAINT "incident_members_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_members" ADD CONSTRAINT "incident_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_supervisor_id_fkey" FOREIGN KEY ("supervisor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_marks" ADD CONSTRAINT "person_marks_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "companies" ADD CONSTRAINT "companies_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_texts" ADD CONSTRAINT "sealed_texts_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say, by hand from here on.

-- Organisation and people
ALTER TABLE "organisations"
  ADD CONSTRAINT "organisations_single" CHECK ("id" = 1),
  ADD CONSTRAINT "organisations_name_length" CHECK (char_length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "organisations_lifted_in_demo_only" CHECK ("second_factor" = 'required' OR "is_demo");
ALTER TABLE "users"
  ADD CONSTRAINT "users_email_folded" CHECK ("email" = lower("email") AND char_length("email") BETWEEN 3 AND 254 AND "email" ~ '^[^[:space:][:cntrl:]]+@[^[:space:][:cntrl:]@]+$'),
  ADD CONSTRAINT "users_name_length" CHECK (char_length("name") BETWEEN 1 AND 100),
  ADD CONSTRAINT "users_have_a_role" CHECK (cardinality("roles") > 0),
  ADD CONSTRAINT "users_hash_is_argon2id" CHECK ("password_hash" IS NULL OR "password_hash" LIKE '$argon2id$%'),
  ADD CONSTRAINT "users_totp_whole" CHECK (("totp_secret" IS NULL) = ("totp_since" IS NULL));
ALTER TABLE "groups"
  ADD CONSTRAINT "groups_name_length" CHECK (char_length("name") BETWEEN 1 AND 100),
  ADD CONSTRAINT "groups_deputy_is_another" CHECK ("deputy_id" IS NULL OR "deputy_id" IS DISTINCT FROM "supervisor_id");

-- Signing in
ALTER TABLE "sessions"
  ADD CONSTRAINT "sessions_end_whole" CHECK (("ended_at" IS NULL) = ("ended" IS NULL)),
  ADD CONSTRAINT "sessions_device_length" CHECK (char_length("device") <= 100),
  ADD CONSTRAINT "sessions_token_is_sha256" CHECK (octet_length("token_hash") = 32);
ALTER TABLE "sign_in_challenges" ADD CONSTRAINT "sign_in_challenges_tries" CHECK ("tries" BETWEEN 0 AND 5),
  ADD CONSTRAINT "sign_in_challenges_secret_of_new_app" CHECK (("purpose" = 'code') = ("new_secret" IS NULL));
ALTER TABLE "throttles" ADD CONSTRAINT "throttles_count" CHECK ("count" >= 0);

-- Audit: an entry holds no text that someone typed
ALTER TABLE "audit_entries"
  ADD CONSTRAINT "audit_entries_type" CHECK ("type" ~ '^[a-z0-9-]+\.[a-z0-9-]+$'),
  ADD CONSTRAINT "audit_entries_data_is_object" CHECK (jsonb_typeof("data") = 'object' AND pg_column_size("data") < 8192),
  ADD CONSTRAINT "audit_entries_actor" CHECK (("actor_kind" = 'user') = ("actor_id" IS NOT NULL)),
  ADD CONSTRAINT "audit_entries_mac_length" CHECK (octet_length("mac") = 32);
ALTER TABLE "audit_seals"
  ADD CONSTRAINT "audit_seals_from_one" CHECK ("seq" > 0),
  ADD CONSTRAINT "audit_seals_hash_length" CHECK (octet_length("hash") = 32 AND octet_length("previous_hash") = 32);

-- Incidents
ALTER TABLE "incidents"
  ADD CONSTRAINT "incidents_reference_form" CHECK ("reference" ~ '^INC-[0-9]{4}-[0-9]{4,}$'),
  ADD CONSTRAINT "incidents_title_length" CHECK (char_length("title") BETWEEN 1 AND 120),
  ADD CONSTRAINT "incidents_title_without_address" CHECK ("title" !~ '@|＠'),
  ADD CONSTRAINT "incidents_closed_whole" CHECK (("status" = 'closed') = ("closed_at" IS NOT NULL)),
  ADD CONSTRAINT "incidents_purged_after_end" CHECK ("purged_at" IS NULL OR "status" IN ('closed', 'withdrawn')),
  ADD CONSTRAINT "incidents_known_after_event" CHECK ("known_at" IS NULL OR "occurred_at" IS NULL OR "known_at" >= "occurred_at");
ALTER TABLE "incident_keys"
  ADD CONSTRAINT "incident_keys_destroyed_whole" CHECK (("wrapped" IS NULL) = ("destroyed_at" IS NOT NULL)),
  ADD CONSTRAINT "incident_keys_generation" CHECK ("generation" BETWEEN 1 AND 65535);
CREATE UNIQUE INDEX "incident_members_once" ON "incident_members" ("incident_id", "user_id", "relation") WHERE "removed_at" IS NULL;

-- Facts: three-valued; "not known" carries no value
ALTER TABLE "facts"
  ADD CONSTRAINT "facts_name_form" CHECK ("name" ~ '^[a-z][a-z0-9_.]{0,79}$'),
  ADD CONSTRAINT "facts_code_form" CHECK ("code" IS NULL OR "code" ~ '^[a-z0-9_-]{1,60}$'),
  ADD CONSTRAINT "facts_one_value" CHECK (num_nonnulls("code", "number", "instant") <= 1),
  ADD CONSTRAINT "facts_unknown_has_no_value" CHECK ("answer" <> 'unknown' OR num_nonnulls("code", "number", "instant") = 0),
  ADD CONSTRAINT "facts_number_is_a_count" CHECK ("number" IS NULL OR "number" >= 0);

-- Disclosures
ALTER TABLE "parties"
  ADD CONSTRAINT "parties_person_or_company" CHECK (num_nonnulls("person_id", "company_id") = 1),
  ADD CONSTRAINT "parties_pair_of_paired" CHECK (("kind" = 'paired') = ("pair" IS NOT NULL)),
  ADD CONSTRAINT "parties_items_of_principals" CHECK (("side" = 'principal') = ("item_set_id" IS NOT NULL)),
  ADD CONSTRAINT "parties_access_of_recipients" CHECK (("side" = 'recipient') = ("access" IS NOT NULL)),
  ADD CONSTRAINT "parties_strength_of_recipients" CHECK ("strength" IS NULL OR "side" = 'recipient');
CREATE UNIQUE INDEX "parties_person_once" ON "parties" ("disclosure_id", "side", "person_id", "pair") NULLS NOT DISTINCT WHERE "person_id" IS NOT NULL;
CREATE UNIQUE INDEX "parties_company_once" ON "parties" ("disclosure_id", "side", "company_id", "pair") NULLS NOT DISTINCT WHERE "company_id" IS NOT NULL;
ALTER TABLE "item_sets" ADD CONSTRAINT "item_sets_not_empty" CHECK (cardinality("items") > 0);

-- Evidence
ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_known_once_received" CHECK ("state" = 'receiving' OR num_nonnulls("bytes", "sha256") = 2),
  ADD CONSTRAINT "evidence_hash_length" CHECK ("sha256" IS NULL OR octet_length("sha256") = 32),
  ADD CONSTRAINT "evidence_media_type_form" CHECK ("media_type" ~ '^[a-z]+/[a-z0-9.+-]+$');

-- Approvals: nobody decides on what they prepared
ALTER TABLE "approvals"
  ADD CONSTRAINT "approvals_not_asked_of_oneself" CHECK ("asked_of_id" IS DISTINCT FROM "prepared_by_id"),
  ADD CONSTRAINT "approvals_subject_form" CHECK ("subject_kind" ~ '^[a-z][a-z-]{0,39}$'),
  ADD CONSTRAINT "approvals_hash_length" CHECK (octet_length("content_hash") = 32);
ALTER TABLE "approval_decisions"
  ADD CONSTRAINT "approval_decisions_by_another" CHECK ("act" = 'voided' OR ("decided_by_id" IS NOT NULL AND "decided_by_id" <> "prepared_by_id")),
  ADD CONSTRAINT "approval_decisions_not_delegated_back" CHECK ("delegated_to_id" IS DISTINCT FROM "prepared_by_id"),
  ADD CONSTRAINT "approval_decisions_delegate_named" CHECK (("act" = 'delegated') = ("delegated_to_id" IS NOT NULL));
CREATE UNIQUE INDEX "approval_decisions_final_once" ON "approval_decisions" ("approval_id") WHERE "act" IN ('approved', 'returned', 'voided');

-- Append-only, whoever writes: the grants say the same for the app's role
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "audit_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only_all" BEFORE TRUNCATE ON "audit_entries" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "audit_seals" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only_all" BEFORE TRUNCATE ON "audit_seals" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE ON "facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE ON "approval_decisions" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE ON "evidence_custody" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
