package io.github.lowestrung.authoring.source;

import io.github.lowestrung.authoring.source.SourceRule.Stretch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds code in rules that could do more than decide. Rules become Java, so a condition could read
 * files; what is found here keeps rules from being compiled. Only types of this library that rules
 * match, and values of Java, may be named.
 */
public final class ForeignCode {

  /**
   * Code that rules do not have.
   *
   * @param offset where it stands in the text
   * @param message what it is
   */
  public record Place(int offset, String message) {}

  /** What to do about all of them. */
  public static final String ADVICE =
      "Conclude a concept, or ask for a fact: rules name the types of facts and tables, and no"
          + " others.";

  private static final Set<String> PACKAGES =
      Set.of(
          "io.github.lowestrung.drl",
          "io.github.lowestrung.rulebook",
          "io.github.lowestrung.rulebook.model",
          "io.github.lowestrung.rulebook.row",
          "io.github.lowestrung.rulebook.service",
          "io.github.lowestrung.rulebook.threshold",
          "io.github.lowestrung.workload");
  private static final Set<String> JAVA =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Double",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.String",
          "java.math.BigDecimal",
          "java.time.LocalDate",
          "java.util.List",
          "java.util.Set");
  private static final String OF_JAVA = "java.lang.";

  private static final String NO_TYPE = "is no type of facts or tables.";

  /** Whose types generated code sees without an import. */
  private static final List<String> UNASKED =
      List.of(
          "",
          OF_JAVA,
          "org.drools.model.",
          "org.drools.model.Index$",
          "org.drools.modelcompiler.dsl.pattern.",
          "org.kie.api.definition.rule.",
          "org.kie.api.definition.type.");

  private static final Pattern HIDDEN = Pattern.compile("\\\\u|\"\"\"");
  private static final Pattern STATEMENT = Pattern.compile("[^\\s;]+");
  private static final Pattern POWER =
      Pattern.compile(
          "\\\\|::|->|(?<![\\w$])(?:new|class|getClass|getDeclaringClass|getInteger|getLong|getBoolean|drools)(?![\\w$])"
              + "|(?<![\\w$])kcontext\\s*(?![\\s,)])");
  private static final Pattern QUALIFIED =
      Pattern.compile("(?<![\\w$.])[a-z_]\\w*(?:\\s*\\.\\s*[a-z_]\\w*)*\\s*\\.\\s*[A-Z]\\w*");
  private static final Pattern TYPE = Pattern.compile("(?<![\\w$.])[A-Z]\\w*");

  private final DrlFile file;
  private final Set<String> types = new HashSet<>();
  private final Set<String> packages = new HashSet<>();
  private String ownPackage = "";
  private final List<Place> found = new ArrayList<>();

  private ForeignCode(DrlFile file) {
    this.file = file;
    JAVA.stream()
        .filter(type -> type.startsWith(OF_JAVA))
        .forEach(type -> types.add(type.substring(OF_JAVA.length())));
  }

  /** Returns what a file has of it, in the order of the text. */
  public static List<Place> in(DrlFile file) {
    ForeignCode code = new ForeignCode(file);
    code.frame();
    code.find(
        HIDDEN,
        file.text().text(),
        new Stretch(0, file.text().length()),
        "hides what is written.",
        c -> c);
    file.rules().forEach(code::rule);
    return code.found.stream().sorted((a, b) -> Integer.compare(a.offset(), b.offset())).toList();
  }

  private void frame() {
    Matcher named = DrlFile.PACKAGE.matcher(file.frame());
    if (named.find()) {
      ownPackage = named.group(1) + ".";
    }
    String frame = named.replaceFirst(part -> DrlText.blank(part.group()));
    Matcher imports = DrlFile.IMPORT.matcher(frame);
    while (imports.find()) {
      String target = imports.group(2);
      String type = imports.group(1) == null ? target : target.replaceAll("\\.\\w+$|\\.\\*$", "");
      if (target.endsWith(".*") && PACKAGES.contains(type.replaceAll("\\.\\*$", ""))) {
        packages.add(type.replaceAll("\\.\\*$", ""));
      } else if (isAllowed(type)) {
        types.add(target.substring(target.lastIndexOf('.') + 1));
      } else {
        found.add(
            new Place(imports.start(2), "The file imports (" + target + "), which no rule needs."));
      }
    }
    Matcher rest =
        STATEMENT.matcher(DrlFile.IMPORT.matcher(frame).replaceAll(i -> DrlText.blank(i.group())));
    if (rest.find()) {
      found.add(
          new Place(rest.start(), "The file has (" + rest.group() + ") outside of its rules."));
    }
  }

  /** A name that nothing resolves is left to the checks that know what was meant. */
  private boolean isForeign(String type) {
    return !types.contains(type)
        && packages.stream().noneMatch(imported -> exists(imported + "." + type))
        && Stream.concat(Stream.of(ownPackage), UNASKED.stream())
            .anyMatch(unasked -> exists(unasked + type));
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type, false, ForeignCode.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static boolean isAllowed(String type) {
    if (JAVA.contains(type)) {
      return true;
    }
    Matcher simple = Pattern.compile("\\.[A-Z]").matcher(type);
    return simple.find() && PACKAGES.contains(type.substring(0, simple.start()));
  }

  private void rule(SourceRule rule) {
    String code = file.text().code();
    Matcher name = SourceRule.NAME.matcher(code).region(rule.start(), rule.end());
    Stretch body = new Stretch(name.find() ? name.end() : rule.start(), rule.end());
    find(POWER, code, body, "could do more than decide.", c -> c);
    find(QUALIFIED, code, body, NO_TYPE, c -> isAllowed(c.replaceAll("\\s", "")) ? null : c);
    find(TYPE, code, body, NO_TYPE, c -> isForeign(c) ? c : null);
  }

  private void find(
      Pattern pattern, String text, Stretch within, String why, UnaryOperator<String> shown) {
    Matcher matcher =
        pattern.matcher(text).region(within.start(), within.end()).useTransparentBounds(true);
    while (matcher.find()) {
      String code = shown.apply(matcher.group());
      if (code != null) {
        found.add(new Place(matcher.start(), "The rule has (" + code.strip() + "), which " + why));
      }
    }
  }
}
