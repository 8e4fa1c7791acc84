package io.github.lowestrung.internal.facts;

import io.github.lowestrung.workload.Vocabulary.Field;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Some fields of a workload, in the order of the vocabulary. Immutable. */
public final class FieldSet extends AbstractSet<Field> {

  public static final FieldSet NONE = new FieldSet(new BitSet(), new Field[0]);

  private final BitSet indexes;

  /** The fields at their indexes; those that were taken out may still be there. */
  private final Field[] fields;

  private FieldSet(BitSet indexes, Field[] fields) {
    this.indexes = indexes;
    this.fields = fields;
  }

  public static FieldSet of(Collection<Field> fields) {
    BitSet indexes = new BitSet();
    fields.forEach(field -> indexes.set(field.index()));
    Field[] byIndex = new Field[indexes.length()];
    fields.forEach(field -> byIndex[field.index()] = field);
    return new FieldSet(indexes, byIndex);
  }

  public FieldSet with(Field field) {
    return union(of(List.of(field)));
  }

  public FieldSet union(FieldSet others) {
    BitSet union = (BitSet) indexes.clone();
    union.or(others.indexes);
    Field[] all = Arrays.copyOf(fields, union.length());
    others.forEach(field -> all[field.index()] = field);
    return new FieldSet(union, all);
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
    return new FieldSet(changed, fields);
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
    return indexes.stream().mapToObj(index -> fields[index]).iterator();
  }

  @Override
  public int size() {
    return indexes.cardinality();
  }
}
