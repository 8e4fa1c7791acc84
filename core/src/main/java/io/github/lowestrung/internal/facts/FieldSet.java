package io.github.lowestrung.internal.facts;

import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Consumer;

/** Some fields of a workload, in the order of the vocabulary. Immutable. */
public final class FieldSet extends AbstractSet<Field> {

  public static final FieldSet NONE = new FieldSet(new BitSet());
  public static final FieldSet ALL = of(Vocabulary.fields());

  private final BitSet indexes;

  private FieldSet(BitSet indexes) {
    this.indexes = indexes;
  }

  public static FieldSet of(Collection<Field> fields) {
    BitSet indexes = new BitSet();
    fields.forEach(field -> indexes.set(field.index()));
    return new FieldSet(indexes);
  }

  public FieldSet with(Field field) {
    return changed(fields -> fields.set(field.index()));
  }

  public FieldSet union(FieldSet others) {
    return changed(fields -> fields.or(others.indexes));
  }

  public FieldSet intersection(FieldSet others) {
    return changed(fields -> fields.and(others.indexes));
  }

  /** Returns these fields without others. */
  public FieldSet difference(FieldSet others) {
    return changed(fields -> fields.andNot(others.indexes));
  }

  private FieldSet changed(Consumer<BitSet> change) {
    BitSet changed = (BitSet) indexes.clone();
    change.accept(changed);
    return new FieldSet(changed);
  }

  public boolean intersects(FieldSet others) {
    return indexes.intersects(others.indexes);
  }

  @Override
  public boolean contains(Object object) {
    return object instanceof Field field && field.index() >= 0 && indexes.get(field.index());
  }

  @Override
  public Iterator<Field> iterator() {
    return indexes.stream().mapToObj(Vocabulary.fields()::get).iterator();
  }

  @Override
  public int size() {
    return indexes.cardinality();
  }
}
