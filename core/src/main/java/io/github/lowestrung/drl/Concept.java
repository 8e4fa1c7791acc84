package io.github.lowestrung.drl;

/**
 * Something that several rules test for, named once.
 *
 * @param name its name in kebab case
 * @param finding the rule and facts behind it
 */
public record Concept(String name, FilledReason finding) implements Conclusion {

  @Override
  public String text() {
    return "concludes " + name;
  }
}
