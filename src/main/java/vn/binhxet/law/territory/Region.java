package vn.binhxet.law.territory;

import vn.binhxet.law.Text;

/** One of the seven regions of the criteria for new-style rural communes (vùng). */
public record Region(String code, Text name) {}
