-- AlterTable
ALTER TABLE "people_imports" ADD COLUMN "made_sealed" BYTEA;

-- Only a list that lies beside another one says how it was made.
ALTER TABLE "people_imports"
  ADD CONSTRAINT "people_imports_made_of_lists" CHECK ("made_sealed" IS NULL OR "disclosure_id" IS NULL);
