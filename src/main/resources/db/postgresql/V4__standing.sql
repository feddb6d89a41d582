-- How each assessment stands by what was decided on it, kept on its latest version: withdrawn or
-- granted by the later of such decisions, else withheld; null where nothing was decided. Reports
-- count it by the hundred thousand.
ALTER TABLE verdict ADD COLUMN standing TEXT;
UPDATE verdict SET standing = (
  SELECT d.decided
  FROM verdict w CROSS JOIN LATERAL (
    SELECT d.decided, d.decided_on, d.seq FROM decision d WHERE d.verdict = w.seq
    ORDER BY CASE WHEN d.decided = 'withheld' THEN 1 ELSE 0 END, d.decided_on DESC, d.seq DESC
    LIMIT 1
  ) d
  WHERE w.assessment = verdict.assessment
  ORDER BY CASE WHEN d.decided = 'withheld' THEN 1 ELSE 0 END, d.decided_on DESC, d.seq DESC
  LIMIT 1
)
WHERE replaced_by IS NULL
  AND assessment IN (SELECT v.assessment FROM decision e JOIN verdict v ON v.seq = e.verdict);
