-- Counts the parties of an incident anew and keeps it. Changes are seen first and counted after: what commits between
-- is counted, and once more the next time.
CREATE FUNCTION "keep_counts"("of_incident" uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "seen" uuid[];
  "counts" json;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('counts ' || of_incident));
  seen := ARRAY(SELECT id FROM party_changes WHERE incident_id = of_incident);
  IF cardinality(seen) = 0 THEN
    RETURN;
  END IF;
  counts := count_exposure(of_incident);
  INSERT INTO exposure_counts (incident_id, principals, recipients, outstanding, by_item, groups)
  VALUES (of_incident, (counts ->> 'principals')::int, (counts ->> 'recipients')::int,
    (counts ->> 'outstanding')::int, (counts -> 'byItem')::jsonb, (counts -> 'groups')::jsonb)
  ON CONFLICT (incident_id) DO UPDATE SET principals = EXCLUDED.principals, recipients = EXCLUDED.recipients,
    outstanding = EXCLUDED.outstanding, by_item = EXCLUDED.by_item, groups = EXCLUDED.groups;
  DELETE FROM party_changes WHERE id = ANY(seen);
END
$$;
