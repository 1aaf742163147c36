-- AlterTable
ALTER TABLE "people_imports" ADD COLUMN "is_mapped" BOOLEAN NOT NULL DEFAULT false;

-- The columns of a list that is imported are always said; those of a list to be reconciled only where somebody said so.
ALTER TABLE "people_imports"
  ADD CONSTRAINT "people_imports_mapped_of_lists" CHECK (NOT "is_mapped" OR "disclosure_id" IS NULL);
