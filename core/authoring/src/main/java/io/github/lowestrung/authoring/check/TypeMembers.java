package io.github.lowestrung.authoring.check;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What rules may say of the facts of a type. */
final class TypeMembers {

  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals", "hashCode", "toString", "wait", "notify", "notifyAll", "getClass");

  private final Class<?> type;
  private final Map<String, Class<?>> properties = new TreeMap<>();
  private final Set<String> methods = new TreeSet<>();

  TypeMembers(Class<?> type) {
    this.type = type;
    for (Method method : type.getMethods()) {
      if (method.getParameterCount() == 0) {
        properties.put(property(method), method.getReturnType());
        properties.put(method.getName(), method.getReturnType());
      }
      methods.add(method.getName());
    }
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        properties.put(field.getName(), field.getType());
      }
    }
  }

  private static String property(Method method) {
    String name = method.getName().replaceFirst("^(?:get|is)(?=[A-Z])", "");
    return name.equals(method.getName())
        ? name
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  boolean hasProperty(String name) {
    return properties.containsKey(name);
  }

  boolean hasMethod(String name) {
    return methods.contains(name);
  }

  /** Returns the type of a property; null where there is none. */
  Class<?> typeOf(String property) {
    return properties.get(property);
  }

  /** Returns the names that an author would use: the fields, and what can be asked. */
  List<String> names() {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
    }
    return methods.stream().filter(name -> !OF_EVERY_OBJECT.contains(name)).toList();
  }

  /** Returns the names that a field may have. */
  List<String> fields() {
    if (!type.isRecord()) {
      return names();
    }
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
