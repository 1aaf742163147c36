-- A foreign key looks once for every row, which is a third of what it costs to write a million people. These three do
-- the same a statement at a time: what is pointed to is there and stays until this transaction ends, and what is
-- pointed to cannot go. Their ids never change.
ALTER TABLE "parties"
  DROP CONSTRAINT "parties_incident_id_person_id_fkey",
  DROP CONSTRAINT "parties_item_set_id_incident_id_fkey";
ALTER TABLE "person_marks" DROP CONSTRAINT "person_marks_person_id_fkey";

-- Each is looked up by its key, in a subquery that nothing can be joined into: inside a transaction that is writing a
-- million rows the statistics may say that there is nobody, and a join would then read everybody for everybody.
-- Nobody else sees, and so nobody can take away, the people whom this transaction made itself: they need no lock.
CREATE FUNCTION "hold_parties"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  PERFORM FROM "item_sets" WHERE "id" IN (SELECT "item_set_id" FROM "changed") FOR KEY SHARE;
  PERFORM FROM "changed" WHERE "person_id" IS NOT NULL AND (
    SELECT true FROM "people" WHERE "people"."id" = "changed"."person_id"
      AND "people"."xmin" <> pg_current_xact_id()::xid FOR KEY SHARE
  );
  IF EXISTS (
    SELECT FROM "changed" WHERE "person_id" IS NOT NULL AND (
      SELECT "people"."incident_id" FROM "people" WHERE "people"."id" = "changed"."person_id"
    ) IS DISTINCT FROM "incident_id"
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'A party is nobody of its incident', CONSTRAINT = 'parties_person';
  END IF;
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT "item_set_id", "incident_id" FROM "changed" WHERE "item_set_id" IS NOT NULL) AS "party"
    WHERE (SELECT "item_sets"."incident_id" FROM "item_sets" WHERE "item_sets"."id" = "party"."item_set_id")
      IS DISTINCT FROM "party"."incident_id"
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'A party has an item set of no such incident', CONSTRAINT = 'parties_item_set';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "hold_insert" AFTER INSERT ON "parties" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "hold_parties"();
CREATE TRIGGER "hold_update" AFTER UPDATE ON "parties" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "hold_parties"();

CREATE FUNCTION "hold_person_marks"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  PERFORM FROM "changed" WHERE (
    SELECT true FROM "people" WHERE "people"."id" = "changed"."person_id"
      AND "people"."xmin" <> pg_current_xact_id()::xid FOR KEY SHARE
  );
  IF EXISTS (
    SELECT FROM "changed" WHERE (SELECT true FROM "people" WHERE "people"."id" = "changed"."person_id") IS NULL
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'A mark is nobody''s', CONSTRAINT = 'person_marks_person';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "hold_insert" AFTER INSERT ON "person_marks" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "hold_person_marks"();
CREATE TRIGGER "hold_update" AFTER UPDATE ON "person_marks" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "hold_person_marks"();

CREATE FUNCTION "release_people"() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "gone" WHERE (SELECT true FROM "parties" WHERE "parties"."person_id" = "gone"."id" LIMIT 1)
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'Somebody who is still a party cannot go', CONSTRAINT = 'parties_person';
  END IF;
  DELETE FROM "person_marks" WHERE "person_id" = ANY(ARRAY(SELECT "id" FROM "gone"));
  RETURN NULL;
END
$$;
CREATE TRIGGER "release" AFTER DELETE ON "people" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "release_people"();

CREATE FUNCTION "release_item_sets"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "gone" JOIN "parties" ON "parties"."item_set_id" = "gone"."id") THEN
    RAISE foreign_key_violation USING MESSAGE = 'An item set that parties have cannot go', CONSTRAINT = 'parties_item_set';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "release" AFTER DELETE ON "item_sets" REFERENCING OLD TABLE AS "gone"
  FOR EACH STATEMENT EXECUTE FUNCTION "release_item_sets"();

CREATE TRIGGER "same_id" BEFORE UPDATE OF "id", "incident_id" ON "people"
  FOR EACH ROW WHEN (OLD."id" <> NEW."id" OR OLD."incident_id" <> NEW."incident_id") EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "same_id" BEFORE UPDATE OF "id", "incident_id" ON "item_sets"
  FOR EACH ROW WHEN (OLD."id" <> NEW."id" OR OLD."incident_id" <> NEW."incident_id") EXECUTE FUNCTION "refuse_change"();

-- What later rows of a list add to people, each looked up by its id, for the same reason.
CREATE FUNCTION "put_people"("ids" uuid[], "seals" bytea[], "mails" bytea[], "phones" bytea[], "names" bytea[])
RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  FOR "at" IN 1 .. cardinality("ids") LOOP
    UPDATE "people" SET "sealed" = "seals"["at"], "mail_index" = "mails"["at"], "phone_index" = "phones"["at"],
      "name_index" = "names"["at"], "version" = "version" + 1
    WHERE "id" = "ids"["at"];
  END LOOP;
END
$$;
