package io.github.lowestrung;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever embeds the library gets the engine, and nothing that could compile a rule. */
class RuntimeClassPathTest {

  private static final List<String> UNWANTED =
      List.of(
          "org.eclipse.jdt.internal.compiler.Compiler",
          "org.mvel2.MVEL",
          "org.drools.mvel.MVELConstraint",
          "com.thoughtworks.xstream.XStream",
          "org.antlr.runtime.Parser",
          "org.antlr.v4.runtime.Parser",
          "com.github.javaparser.JavaParser",
          "org.drools.model.codegen.ExecutableModelProject");

  @Test
  void has_no_compiler_mvel_or_xstream() {
    assertThat(UNWANTED).noneMatch(RuntimeClassPathTest::present);
  }

  @Test
  void has_the_engine() {
    assertThat(present("org.drools.modelcompiler.KieBaseBuilder")).isTrue();
  }

  private static boolean present(String name) {
    try {
      Class.forName(name, false, RuntimeClassPathTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
