package io.github.lowestrung.cli.page;

import java.util.Locale;

/** How a reader sees a page. */
enum Viewport {
  LIGHT("light", 1280, 900),
  DARK("dark", 1280, 900),
  PHONE("light", 390, 844),
  ZOOMED("light", 320, 640);

  private final String theme;
  private final int width;
  private final int height;

  Viewport(String theme, int width, int height) {
    this.theme = theme;
    this.width = width;
    this.height = height;
  }

  String theme() {
    return theme;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
