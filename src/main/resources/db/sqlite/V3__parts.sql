-- Which verdicts were counted from which: a village's from those of its households. Made from the
-- cores of the parents, as all that records are found by. Before this there were none.

CREATE TABLE part (
  parent INTEGER NOT NULL,
  child  INTEGER NOT NULL,
  PRIMARY KEY (parent, child)
) WITHOUT ROWID;
CREATE INDEX part_by_child ON part (child, parent);
