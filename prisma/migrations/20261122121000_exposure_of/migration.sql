-- All that is counted of the parties of one incident, each person once however many parties: about a second for a
-- million of them. A plan of its own each time, since incidents are of any size.
CREATE FUNCTION "count_exposure"("of_incident" uuid) RETURNS json LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan SET work_mem = '64MB' AS $$
BEGIN
  RETURN (
    WITH of_it AS (
      SELECT disclosure_id, side, item_set_id, access, person_id, company_id
      FROM disclosures JOIN parties ON disclosure_id = disclosures.id
      WHERE disclosures.incident_id = of_incident
    ), sets AS MATERIALIZED (
      SELECT id, item_bits(items) AS bits FROM item_sets WHERE incident_id = of_incident
    ), principals AS (
      SELECT person_id, bit_or(bits) AS bits
      FROM of_it JOIN sets ON sets.id = item_set_id
      WHERE side = 'principal' AND person_id IS NOT NULL GROUP BY person_id
    ), kinds AS (
      SELECT bits, count(*) AS people FROM principals GROUP BY bits
    ), recipients AS (
      SELECT coalesce(person_id, company_id) AS id, bool_or(access = 'unknown') AS is_outstanding
      FROM of_it WHERE side = 'recipient' GROUP BY 1
    ), by_item AS (
      SELECT item, sum(people)::int AS people
      FROM unnest(enum_range(NULL::data_item)) AS item JOIN kinds ON bits & item_bits(ARRAY[item]) <> 0
      GROUP BY item
    ), groups AS (
      SELECT disclosure_id, side, item_set_id, access, count(*)::int AS parties, count(company_id)::int AS companies
      FROM of_it GROUP BY 1, 2, 3, 4
    )
    SELECT json_build_object(
      'principals', (SELECT coalesce(sum(people), 0)::int FROM kinds),
      'recipients', (SELECT count(*)::int FROM recipients),
      'outstanding', (SELECT count(*)::int FROM recipients WHERE is_outstanding),
      'byItem', coalesce((SELECT json_agg(json_build_object('item', item, 'people', people)
        ORDER BY people DESC, item::text) FROM by_item), '[]'),
      'groups', coalesce((SELECT json_agg(json_build_object('disclosureId', disclosure_id, 'side', side,
        'itemSetId', item_set_id, 'access', access, 'parties', parties, 'companies', companies)
        ORDER BY disclosure_id, side, item_set_id, access) FROM groups), '[]'))
  );
END
$$;

-- The kept counts while no change of the parties has left word, else counted now. Every party leaves word of itself:
-- where neither stands, there is none.
CREATE FUNCTION "exposure_of"("of_incident" uuid) RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF EXISTS (SELECT FROM party_changes WHERE incident_id = of_incident) THEN
    RETURN count_exposure(of_incident);
  END IF;
  RETURN coalesce(
    (SELECT json_build_object('principals', principals, 'recipients', recipients, 'outstanding', outstanding,
       'byItem', by_item, 'groups', groups) FROM exposure_counts WHERE incident_id = of_incident),
    '{"principals": 0, "recipients": 0, "outstanding": 0, "byItem": [], "groups": []}');
END
$$;
