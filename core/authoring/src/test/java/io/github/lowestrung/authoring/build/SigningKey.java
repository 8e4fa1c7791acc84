package io.github.lowestrung.authoring.build;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.cert.Certificate;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Signs jars, as jarsigner does. */
final class SigningKey {

  private static final String PASSWORD = "changeit";

  private final PrivateKeyEntry key;

  /** Makes a key with a certificate of its own. */
  SigningKey(Path store, String owner) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "acme",
                "-dname",
                "CN=" + owner,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool made no key");
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    key = (PrivateKeyEntry) keys.getEntry("acme", new PasswordProtection(PASSWORD.toCharArray()));
  }

  Certificate certificate() {
    return key.getCertificate();
  }

  Path sign(Path jar, Path signed) throws Exception {
    try (ZipFile in = new ZipFile(jar.toFile());
        OutputStream out = Files.newOutputStream(signed)) {
      new JarSigner.Builder(key).signerName("ACME").build().sign(in, out);
    }
    return signed;
  }
}
