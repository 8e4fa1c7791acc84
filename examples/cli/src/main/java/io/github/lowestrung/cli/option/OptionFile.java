package io.github.lowestrung.cli.option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * A file that an option names, small enough to be read as a whole.
 *
 * @param what what it is to be, such as {@code key}
 * @param path where it lies
 */
public record OptionFile(String what, Path path) {

  /** Reads all of it, and refuses a folder, a device, a pipe, or more bytes than it may have. */
  public byte[] bytes(int most) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("The " + this + " is a folder. Maybe name a file in it.");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new IOException(
          "The " + this + " is a device or a pipe, where a file was expected. Maybe copy it.");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException(
            "The %s is longer than %s bytes, the most that it may have. Maybe another file is meant."
                .formatted(this, most));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new IOException("There is no " + this + ". Maybe check its name.", e);
    } catch (AccessDeniedException e) {
      throw new IOException("The " + this + " may not be read by this user.", e);
    }
  }

  /** Tells whether other users can read it; false where the file system does not say. */
  public boolean isShared() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return false;
    }
    Set<PosixFilePermission> permissions = view.readAttributes().permissions();
    return permissions.contains(PosixFilePermission.GROUP_READ)
        || permissions.contains(PosixFilePermission.OTHERS_READ);
  }

  /** Returns its name without extension. */
  public String stem() {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  @Override
  public String toString() {
    return what + " (" + path + ")";
  }
}
