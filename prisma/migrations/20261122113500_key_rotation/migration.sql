-- CreateEnum
CREATE TYPE "key_phase" AS ENUM ('settled', 'announced', 'switched', 'resealing');

-- AlterTable
ALTER TABLE "incident_keys"
  ADD COLUMN "phase" "key_phase" NOT NULL DEFAULT 'settled',
  ADD COLUMN "other_wrapped" BYTEA;

-- A second generation stands there while a rotation is under way, and then only.
ALTER TABLE "incident_keys"
  ADD CONSTRAINT "incident_keys_phase_whole" CHECK (("phase" = 'settled') = ("other_wrapped" IS NULL)),
  ADD CONSTRAINT "incident_keys_destroyed_settled" CHECK ("destroyed_at" IS NULL OR "phase" = 'settled');

-- The generation of the key that a value is sealed with, as its header says it; null for what is no sealed value. Not
-- STRICT, so that it is put into the statement instead of being called a row.
CREATE FUNCTION "seal_generation"("sealed" bytea) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length("sealed") >= 31 AND get_byte("sealed", 0) = 1
              THEN get_byte("sealed", 1) * 256 + get_byte("sealed", 2) END
$$;

-- What is written once may be sealed anew by a rotation: the same row, and a later generation of the key.
CREATE FUNCTION "refuse_change_but_seal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - TG_ARGV[0] = to_jsonb(NEW) - TG_ARGV[0]
     AND "seal_generation"((to_jsonb(NEW) ->> TG_ARGV[0])::bytea)
       > "seal_generation"((to_jsonb(OLD) ->> TG_ARGV[0])::bytea) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
DROP TRIGGER "append_only" ON "facts";
CREATE TRIGGER "append_only" BEFORE UPDATE ON "facts" FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_seal"('note');
DROP TRIGGER "append_only" ON "step_records";
CREATE TRIGGER "append_only" BEFORE UPDATE ON "step_records" FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_seal"('sealed');
