package io.github.lowestrung.internal.content;

import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.artifact.RulebookCompiler;
import io.github.lowestrung.workload.problem.Display;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/**
 * A rulebook that was read whole from a kjar or a directory. The same bytes are checked, loaded and
 * digested, whatever happens to the file meanwhile.
 *
 * @param place the kjar or directory
 * @param files every file by its path
 * @param digested those that its digest covers; for a directory the source files, since no two
 *     compilations write the same
 * @param signers certificates with which all files are signed; empty when there is none
 */
public record SnapshotContent(
    String place,
    SortedMap<String, byte[]> files,
    SortedMap<String, byte[]> digested,
    Set<Certificate> signers)
    implements RulebookContent {

  /** Reads a kjar, or compiles a directory. */
  public static SnapshotContent of(Path given) {
    if (Files.isDirectory(given)) {
      return compiled(given);
    }
    if (!Files.isRegularFile(given)) {
      throw new RulebookException(
          ("There is no rulebook (%s). Maybe check its name: a rulebook is a jar, or a directory of"
                  + " rules.")
              .formatted(given));
    }
    try {
      return jar(given);
    } catch (ZipException e) {
      throw RulebookContent.noRulebook(given.toString());
    } catch (IOException | SecurityException e) {
      throw new RulebookException(
          "The rulebook (%s) cannot be read: %s. Maybe copy it again."
              .formatted(given, Display.failure(e)),
          e);
    }
  }

  private static SnapshotContent compiled(Path directory) {
    RulebookCompiler compiler =
        ServiceLoader.load(RulebookCompiler.class, SnapshotContent.class.getClassLoader())
            .findFirst()
            .orElseThrow(
                () ->
                    new RulebookException(
                        ("The rulebook (%s) is a directory, and nothing here compiles rules."
                                + " Maybe add the dependency"
                                + " io.github.lowestrung:lowest-rung-authoring, or build a kjar.")
                            .formatted(directory)));
    SortedMap<String, byte[]> files = counted(compiler.compile(directory));
    SortedMap<String, byte[]> written = new TreeMap<>(files);
    written.keySet().removeIf(path -> path.endsWith(".class") || path.startsWith("META-INF/kie/"));
    return new SnapshotContent(directory.toString(), files, written, Set.of());
  }

  /** Copies the jar first: one that is being replaced would be read half old, half new. */
  private static SnapshotContent jar(Path given) throws IOException {
    Path copy = Files.createTempFile("rulebook", ".jar");
    try {
      Files.write(copy, JarLimits.read(given));
      try (JarFile jar = new JarFile(copy.toFile())) {
        return jar(given.toString(), jar);
      }
    } finally {
      Files.delete(copy);
    }
  }

  private static SnapshotContent jar(String place, JarFile jar) throws IOException {
    List<JarEntry> entries = JarLimits.entries(place, jar);
    FileNames.refuse(place, entries.stream().map(JarEntry::getName).toList());
    Map<String, byte[]> files = new TreeMap<>();
    Set<Certificate> signers = null;
    long left = JarLimits.BYTES;
    for (JarEntry entry : entries) {
      if (!entry.isDirectory()) {
        byte[] content = JarLimits.read(jar, entry, left, place);
        left -= content.length;
        files.put(entry.getName(), content);
        if (RulebookContent.counts(entry.getName())) {
          // known only when the entry was read
          Set<Certificate> own = certificates(entry.getCodeSigners());
          signers = signers == null ? new HashSet<>(own) : signers;
          signers.retainAll(own);
        }
      }
    }
    requireSigned(place, jar, files.keySet());
    SortedMap<String, byte[]> counted = counted(files);
    return new SnapshotContent(
        place, counted, counted, signers == null ? Set.of() : Set.copyOf(signers));
  }

  /** Refuses a signed jar out of which a file was taken: its signature still holds for the rest. */
  private static void requireSigned(String place, JarFile jar, Set<String> files)
      throws IOException {
    boolean signed =
        files.stream().anyMatch(file -> RulebookContent.SIGNATURE.matcher(file).matches());
    if (signed && jar.getManifest() != null) {
      for (String named : jar.getManifest().getEntries().keySet()) {
        if (!named.endsWith("/") && !files.contains(named)) {
          throw new RulebookException(
              ("The rulebook (%s) lacks the file (%s), which was there when it was signed. It was"
                      + " not loaded. Maybe copy the kjar again.")
                  .formatted(place, Display.cut(named)));
        }
      }
    }
  }

  private static Set<Certificate> certificates(CodeSigner[] signers) {
    return signers == null
        ? Set.of()
        : Arrays.stream(signers)
            .map(signer -> signer.getSignerCertPath().getCertificates().get(0))
            .collect(Collectors.toSet());
  }

  private static SortedMap<String, byte[]> counted(Map<String, byte[]> files) {
    SortedMap<String, byte[]> counted = new TreeMap<>(files);
    counted.keySet().removeIf(path -> !RulebookContent.counts(path));
    return Collections.unmodifiableSortedMap(counted);
  }

  @Override
  public Set<String> paths() {
    return files.keySet();
  }

  @Override
  public InputStream open(String path) throws FileNotFoundException {
    byte[] file = files.get(path);
    if (file == null) {
      throw new FileNotFoundException(path);
    }
    return new ByteArrayInputStream(file);
  }
}
