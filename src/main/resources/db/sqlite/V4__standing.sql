-- How each assessment stands by what was decided on it, kept on its latest version: withdrawn or
-- granted by the later of such decisions, else withheld; null where nothing was decided. Reports
-- count it by the hundred thousand.
ALTER TABLE verdict ADD COLUMN standing TEXT;
UPDATE verdict SET standing = (
  SELECT d.decided FROM decision d
  WHERE d.verdict IN (SELECT w.seq FROM verdict w WHERE w.assessment = verdict.assessment)
  ORDER BY CASE WHEN d.decided = 'withheld' THEN 1 ELSE 0 END, d.decided_on DESC, d.seq DESC
  LIMIT 1
)
WHERE replaced_by IS NULL
  AND assessment IN (SELECT v.assessment FROM decision e JOIN verdict v ON v.seq = e.verdict);

-- All that a summary counts, so that it need not read the rows themselves.
CREATE INDEX verdict_by_standing ON verdict (facet, province, standing, territory, territory_on)
  WHERE replaced_by IS NULL;
CREATE INDEX verdict_latest ON verdict (seq, facet) WHERE replaced_by IS NULL;
