package vn.binhxet.testing;

import vn.binhxet.register.audit.AuditOrder;

/** Orders of an audit that tests share. */
public final class AuditOrders {
  /** Held against itself alone. */
  public static final AuditOrder PLAIN = new AuditOrder(null, null, null);

  private AuditOrders() {}
}
