package vn.binhxet.register.faults;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What clients sent and what was acknowledged; kept where no fault reaches. */
final class Ledger {
  private final AtomicInteger subjects = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> contradicted = ConcurrentHashMap.newKeySet();

  /** A subject to send: one whose answer was lost, else a new one. */
  String next() {
    @Nullable String again = unanswered.poll();
    return again != null ? again : "V-" + subjects.incrementAndGet();
  }

  /** The service said that it is stored under this number. */
  void acknowledged(String subject, long number) {
    Long before = acknowledged.putIfAbsent(subject, number);
    if (before != null && before != number) {
      contradicted.add(subject);
    }
  }

  /** No answer, or one that says it is not stored: to be sent again with the same key. */
  void unanswered(String subject) {
    unanswered.add(subject);
  }

  Map<String, Long> acknowledged() {
    return acknowledged;
  }

  /** Subjects that were acknowledged under two numbers. */
  Set<String> contradicted() {
    return contradicted;
  }

  int sent() {
    return subjects.get();
  }
}
