package io.github.lowestrung.authoring.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The files of the archetype, which are the templates of new projects. Its descriptor names them
 * all.
 *
 * @param texts each with places such as {@code ${artifactId}}, by path
 * @param packaged paths of folders whose files go into the package's folder
 */
record ProjectTemplates(SortedMap<String, String> texts, Map<String, String> packaged) {

  private static final String DESCRIPTOR = "/META-INF/maven/archetype-metadata.xml";
  private static final String FILES = "/archetype-resources/";

  static ProjectTemplates read() {
    SortedMap<String, String> texts = new TreeMap<>();
    Map<String, String> packaged = new TreeMap<>();
    texts.put("pom.xml", text("pom.xml"));
    NodeList sets = descriptor().getElementsByTagName("fileSet");
    for (int i = 0; i < sets.getLength(); i++) {
      Element set = (Element) sets.item(i);
      String folder = set.getElementsByTagName("directory").item(0).getTextContent();
      NodeList files = set.getElementsByTagName("include");
      for (int j = 0; j < files.getLength(); j++) {
        String file = files.item(j).getTextContent();
        String path = folder.isEmpty() ? file : folder + "/" + file;
        texts.put(path, text(path));
        if (set.getAttribute("packaged").equals("true")) {
          packaged.put(path, folder);
        }
      }
    }
    return new ProjectTemplates(texts, packaged);
  }

  /** Returns the files of a project by path. */
  SortedMap<String, String> fill(Map<String, String> places) {
    String packageFolder = places.get("package").replace('.', '/');
    SortedMap<String, String> filled = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          String folder = packaged.get(path);
          String target =
              folder == null
                  ? path
                  : folder + "/" + packageFolder + path.substring(folder.length());
          String content = text;
          for (Map.Entry<String, String> place : places.entrySet()) {
            content = content.replace("${" + place.getKey() + "}", place.getValue());
          }
          filled.put(target, content);
        });
    return filled;
  }

  private static Document descriptor() {
    try (InputStream in = open(DESCRIPTOR)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("The archetype's descriptor cannot be read.", e);
    }
  }

  private static String text(String path) {
    try (InputStream in = open(FILES + path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) {
    InputStream in = ProjectTemplates.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException(
          "The class path has no (%s) of lowest-rung-archetype. Maybe add that dependency."
              .formatted(path));
    }
    return in;
  }
}
