-- Which verdicts were counted from which: a village's from those of its households. Made from the
-- cores of the parents, as all that records are found by. Before this there were none.

CREATE TABLE part (
  parent BIGINT NOT NULL,
  child  BIGINT NOT NULL,
  PRIMARY KEY (parent, child)
);
CREATE INDEX part_by_child ON part (child, parent);
