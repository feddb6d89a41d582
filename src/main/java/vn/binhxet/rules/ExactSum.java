package vn.binhxet.rules;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** Sums decimals exactly; Drools' own {@code sum} goes through double. */
public final class ExactSum implements AccumulateFunction<ExactSum.Running> {

  /** The sum so far. */
  public static final class Running implements Serializable {
    private static final long serialVersionUID = 1L;
    private BigDecimal total = BigDecimal.ZERO;
  }

  @Override
  public Running createContext() {
    return new Running();
  }

  @Override
  public void init(Running running) {
    running.total = BigDecimal.ZERO;
  }

  @Override
  public void accumulate(Running running, Object value) {
    running.total = running.total.add((BigDecimal) value);
  }

  @Override
  public void reverse(Running running, Object value) {
    running.total = running.total.subtract((BigDecimal) value);
  }

  @Override
  public @Nullable Object getResult(Running running) {
    return running.total;
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Class<?> getResultType() {
    return BigDecimal.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    // Nothing is kept between sums.
  }

  @Override
  public void readExternal(ObjectInput in) {
    // Nothing is kept between sums.
  }
}
