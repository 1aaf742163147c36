-- CreateTable
CREATE TABLE "law_profiles" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "is_administrative_organ" "answer" NOT NULL DEFAULT 'unknown',
    "sector" TEXT,
    "privacy_mark" "answer" NOT NULL DEFAULT 'unknown',
    "medical_institution" "answer" NOT NULL DEFAULT 'unknown',
    "critical_infrastructure" "answer" NOT NULL DEFAULT 'unknown',
    "version" INTEGER NOT NULL DEFAULT 0,
    "changed_by_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "law_profiles_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "law_profiles"
  ADD CONSTRAINT "law_profiles_single" CHECK ("id" = 1),
  ADD CONSTRAINT "law_profiles_sector_form" CHECK ("sector" IS NULL OR "sector" ~ '^[a-z_]{1,40}$');
