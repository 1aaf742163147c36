-- What people who were taken out had been put together of goes too, over however many joinings: nothing else holds it.
CREATE FUNCTION "forget_joined"("of_incident" uuid, "taken_out" uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH RECURSIVE gone AS (
    SELECT id, CASE WHEN first_id = kept_id THEN second_id ELSE first_id END AS absorbed FROM person_matches
    WHERE incident_id = of_incident AND state = 'joined' AND kept_id = ANY(taken_out)
    UNION
    SELECT m.id, CASE WHEN m.first_id = m.kept_id THEN m.second_id ELSE m.first_id END
    FROM person_matches m JOIN gone ON m.kept_id = gone.absorbed
    WHERE m.incident_id = of_incident AND m.state = 'joined'
  )
  DELETE FROM person_matches USING gone WHERE person_matches.id = gone.id
$$;
