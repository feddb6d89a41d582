package vn.binhxet.law.territory;

import vn.binhxet.law.Confidence;
import vn.binhxet.law.Period;

/**
 * How a province calls a kind of subject (tên gọi ở địa phương): khóm, ấp, khu phố for what the law
 * calls a residential area.
 *
 * @param province code of the province, as it is on the days of {@code valid}
 * @param subject the kind of subject, as in title.yaml
 * @param name the label, in Vietnamese
 * @param source where it was read
 */
public record LocalLabel(
    String province,
    String subject,
    String name,
    Period valid,
    Confidence confidence,
    String source) {}
