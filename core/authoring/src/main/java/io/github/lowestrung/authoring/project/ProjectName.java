package io.github.lowestrung.authoring.project;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** What the names of a new project may look like. */
enum ProjectName {
  GROUP("[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*", "com.acme"),
  ARTIFACT("[A-Za-z0-9_][A-Za-z0-9_.-]*", "acme-rules"),
  VERSION("[A-Za-z0-9_][A-Za-z0-9_.+-]*", "1.0-SNAPSHOT"),
  PACKAGE("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*", "com.acme.rules") {
    @Override
    boolean allows(String name) {
      return super.allows(name)
          && SourceVersion.isName(name, SourceVersion.RELEASE_17)
          && !(name + ".").startsWith("io.github.lowestrung.");
    }
  },
  PREFIX("[A-Z][A-Z0-9]*", "ACME") {
    /** Where our own ids begin, the two could meet. */
    @Override
    boolean allows(String name) {
      return super.allows(name) && !name.matches("[CXFPLSGUW]|[RT][0-9]*");
    }
  };

  private final Pattern pattern;
  private final String example;

  ProjectName(String pattern, String example) {
    this.pattern = Pattern.compile(pattern);
    this.example = example;
  }

  boolean allows(String name) {
    return name != null && pattern.matcher(name).matches();
  }

  void require(String name) {
    if (!allows(name)) {
      throw new IllegalArgumentException(
          ("The %s (%s) cannot be used for a project of rules%s. Maybe choose one such "
                  + "as (%s).")
              .formatted(name().toLowerCase(Locale.ROOT), name, reason(), example));
    }
  }

  private String reason() {
    return switch (this) {
      case PACKAGE -> ": it is no Java package, or one of the library";
      case PREFIX -> ": it is no word of capital letters and digits, or one of the library's ids";
      default -> "";
    };
  }
}
