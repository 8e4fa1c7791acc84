package io.github.lowestrung.internal.advisor;

import io.github.lowestrung.DecisionException;
import io.github.lowestrung.DecisionListener;
import io.github.lowestrung.DecisionRequest;
import io.github.lowestrung.decision.SubjectDecision;
import java.util.List;
import java.util.function.Supplier;

/** Calls the listeners of one decision. Used once. */
final class ListenerNotifier {

  private final List<DecisionListener> listeners;
  private final DecisionRequest request;
  private int open;
  private RuntimeException failure;
  private Error error;

  ListenerNotifier(List<DecisionListener> listeners, DecisionRequest request) {
    this.listeners = listeners;
    this.request = request;
  }

  /** Decides, and calls the listeners at the beginning and at the end. */
  <D extends SubjectDecision> D decide(Supplier<D> deciding) {
    D decision = null;
    try {
      while (open < listeners.size()) {
        // A listener that fails at the beginning is called at the end as well.
        listeners.get(open++).starting(request);
      }
      decision = deciding.get();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
    while (open > 0) {
      tellEnd(listeners.get(--open), decision);
    }
    if (error != null) {
      throw error;
    }
    if (failure != null) {
      throw failure;
    }
    return decision;
  }

  /**
   * The latest failure counts and keeps those before it, but an error goes before others. Listeners
   * get errors as other failures; the caller gets the error itself.
   */
  private void fail(Throwable e) {
    if (e == failure || e == error) {
      return;
    }
    if (e instanceof Error latest) {
      if (failure != null) {
        e.addSuppressed(error == null ? failure : error);
      }
      error = latest;
      failure = new DecisionException("Deciding failed: " + e, e);
    } else if (error != null) {
      error.addSuppressed(e);
    } else {
      if (failure != null) {
        e.addSuppressed(failure);
      }
      failure = (RuntimeException) e;
    }
  }

  private void tellEnd(DecisionListener listener, SubjectDecision decision) {
    try {
      if (failure == null) {
        listener.decided(request, decision);
      } else {
        listener.failed(request, failure);
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }
}
