package io.github.lowestrung.internal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small jars that unpack to much. */
class JarLimitsTest {

  private static final byte[] ZEROS = new byte[1 << 20];

  @TempDir private Path folder;

  private Path bomb(int files, int megabytes) throws IOException {
    Path jar = folder.resolve("bomb.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int file = 0; file < files; file++) {
        zip.putNextEntry(new ZipEntry("file" + file));
        for (int i = 0; i < megabytes; i++) {
          zip.write(ZEROS);
        }
      }
    }
    return jar;
  }

  private static void assertRefused(Path jar, String... parts) {
    assertThatThrownBy(() -> SnapshotContent.of(jar))
        .isInstanceOf(RulebookException.class)
        .hasMessageContainingAll(parts)
        .hasMessageContaining(jar.toString());
  }

  @Test
  void a_file_that_unpacks_to_more_is_refused() throws IOException {
    assertRefused(bomb(1, 17), "its file (file0)", "16777216 bytes");
  }

  @Test
  void files_that_unpack_to_more_together_are_refused() throws IOException {
    assertRefused(bomb(5, 14), "unpacked", "67108864 bytes");
  }

  @Test
  void more_entries_are_refused() throws IOException {
    assertRefused(bomb(50_001, 0), "50001 entries", "50000");
  }

  @Test
  void a_larger_jar_is_refused_before_it_is_unpacked() throws IOException {
    Path jar = folder.resolve("long.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      for (int i = 0; i <= 64; i++) {
        out.write(ZEROS);
      }
    }
    assertRefused(jar, "it has more bytes", "67108864");
  }

  @Test
  void as_much_as_is_allowed_is_read() throws IOException {
    assertThat(SnapshotContent.of(bomb(4, 16)).files()).hasSize(4);
  }
}
