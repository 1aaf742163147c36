-- AlterTable
ALTER TABLE "people_imports" ADD COLUMN     "known_before" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "phase_at" TIMESTAMPTZ(3),
ADD COLUMN     "problem_column" INTEGER,
ADD COLUMN     "problem_line" INTEGER,
ADD COLUMN     "report_sealed" BYTEA;
