package io.github.lowestrung.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class in which the engine numbers the properties of the facts that rules match. It numbers them
 * as the JVM lists their methods, and lists the facts as their hash codes fall; both change from
 * build to build. The engine's indexes need a number for each property, and any will do.
 */
final class MetadataClass {

  private static final Pattern NAME =
      Pattern.compile("DomainClassesMetadata\\p{XDigit}{32}(\\$.+)?\\.class");
  private static final String INDEX = "getPropertyIndex";
  private static final String SIZE = "getPropertiesSize";

  private MetadataClass() {}

  /** Tells whether a file is such a class. */
  static boolean isNamed(String file) {
    return NAME.matcher(file).matches();
  }

  /** Returns the same class with facts and properties in the order of their names. */
  static byte[] ordered(byte[] bytes) {
    ClassNode read = new ClassNode();
    new ClassReader(bytes).accept(read, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    read.fields.sort(Comparator.comparing(field -> field.name));
    read.innerClasses.sort(Comparator.comparing(inner -> inner.name));
    if (read.nestMembers != null) {
      read.nestMembers.sort(Comparator.naturalOrder());
    }
    read.methods.sort(Comparator.comparing(method -> method.name));
    boolean ofJdk = read.methods.stream().anyMatch(MetadataClass::isOfJdk);
    for (MethodNode method : read.methods) {
      if (method.name.equals("<clinit>")) {
        method.instructions = byField(method.instructions);
      } else if (method.name.equals(INDEX)) {
        method.instructions = ofJdk ? byHash() : byName(method.instructions);
      } else if (method.name.equals(SIZE) && ofJdk) {
        method.instructions.clear();
        method.visitInsn(Opcodes.ICONST_0);
        method.visitInsn(Opcodes.IRETURN);
      }
    }
    ClassWriter written = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    read.accept(written);
    return written.toByteArray();
  }

  /** Tells whether a class of the JDK is described, whose properties grow with each JDK. */
  private static boolean isOfJdk(MethodNode method) {
    return method.name.equals("getDomainClass")
        && method.instructions.getFirst() instanceof LdcInsnNode constant
        && constant.cst instanceof Type type
        && type.getInternalName().startsWith("java/");
  }

  /** Orders assignments of static fields by the field. */
  private static InsnList byField(InsnList assignments) {
    TreeMap<String, List<AbstractInsnNode>> ordered = new TreeMap<>();
    List<AbstractInsnNode> assignment = new ArrayList<>();
    for (AbstractInsnNode instruction : assignments.toArray()) {
      assignment.add(instruction);
      if (instruction.getOpcode() == Opcodes.PUTSTATIC) {
        ordered.put(((FieldInsnNode) instruction).name, assignment);
        assignment = new ArrayList<>();
      }
    }
    assignments.clear();
    InsnList result = new InsnList();
    ordered.values().forEach(one -> one.forEach(result::add));
    assignment.forEach(result::add); // the return
    return result;
  }

  /** Numbers whatever properties a JDK knows, by the hash codes of their names. */
  private static InsnList byHash() {
    MethodNode body = new MethodNode();
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "hashCode", "()I", false);
    body.visitIntInsn(Opcodes.SIPUSH, Short.MAX_VALUE);
    body.visitInsn(Opcodes.IAND);
    body.visitInsn(Opcodes.IRETURN);
    return body.instructions;
  }

  /** Numbers properties by name; the number that the build chose is not kept. */
  private static InsnList byName(InsnList numbered) {
    SortedSet<String> names = new TreeSet<>();
    for (AbstractInsnNode instruction : numbered) {
      if (instruction instanceof LdcInsnNode constant
          && constant.cst instanceof String name
          && instruction.getNext() instanceof MethodInsnNode call
          && call.name.equals("equals")) {
        names.add(name);
      }
    }
    MethodNode body = new MethodNode();
    int number = 0;
    for (String name : names) {
      Label next = new Label();
      body.visitLdcInsn(name);
      body.visitVarInsn(Opcodes.ALOAD, 1);
      body.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
      body.visitJumpInsn(Opcodes.IFEQ, next);
      body.visitIntInsn(Opcodes.SIPUSH, number++);
      body.visitInsn(Opcodes.IRETURN);
      body.visitLabel(next);
      body.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
    body.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalArgumentException");
    body.visitInsn(Opcodes.DUP);
    body.visitVarInsn(Opcodes.ALOAD, 1);
    body.visitMethodInsn(
        Opcodes.INVOKESPECIAL,
        "java/lang/IllegalArgumentException",
        "<init>",
        "(Ljava/lang/String;)V",
        false);
    body.visitInsn(Opcodes.ATHROW);
    return body.instructions;
  }
}
