-- Applied after every migration and at every start; safe to repeat. Web and worker are members of these two groups
-- and of nothing else: they own no object, so they can neither alter, drop, truncate nor disable a trigger.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sokuho_app') THEN
    CREATE ROLE sokuho_app NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sokuho_worker') THEN
    CREATE ROLE sokuho_worker NOLOGIN;
  END IF;
EXCEPTION
  -- Roles belong to the whole server: the migration of another database made them in this moment.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO sokuho_app;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO sokuho_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO sokuho_app;

-- What is written once and never changed: no statement of the app can, whatever its code says.
REVOKE UPDATE, DELETE ON audit_entries, audit_seals, facts FROM sokuho_app;
REVOKE UPDATE ON approval_decisions, evidence_custody, step_records FROM sokuho_app;
REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM sokuho_app;

-- The owner makes the organisation's keys at a start. An incident's key is destroyed, and its row says when.
REVOKE INSERT, UPDATE, DELETE ON organisation_keys FROM sokuho_app;
REVOKE DELETE ON incident_keys FROM sokuho_app;

-- What legal decided, and the text of it, stay as they were; only their state moves on.
REVOKE DELETE ON determinations, documents FROM sokuho_app;
-- Who saw whom is never taken back.
REVOKE UPDATE, DELETE ON person_reveals FROM sokuho_app;

-- A change enqueues its jobs in its own transaction. The tables of the queue stay closed to the group of the app.
CREATE OR REPLACE FUNCTION sokuho_add_job(identifier text, payload json, run_at timestamptz, job_key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(identifier := $1, payload := $2, run_at := $3, job_key := $4);
END
$$;
REVOKE ALL ON FUNCTION sokuho_add_job(text, json, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sokuho_add_job(text, json, timestamptz, text) TO sokuho_app;

GRANT USAGE ON SCHEMA graphile_worker TO sokuho_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO sokuho_worker;
REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM sokuho_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO sokuho_worker;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO sokuho_worker;

-- graphile-worker closes its tables by row security to everyone but their owner.
DO $$
DECLARE
  closed regclass;
BEGIN
  FOR closed IN
    SELECT oid FROM pg_class
    WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = 'sokuho_worker')
  LOOP
    EXECUTE format('CREATE POLICY sokuho_worker ON %s TO sokuho_worker USING (true) WITH CHECK (true)', closed);
  END LOOP;
END
$$;
