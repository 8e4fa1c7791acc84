package io.github.lowestrung.authoring.source;

import io.github.lowestrung.rulebook.RulebookException;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a rulebook's descriptor takes from its Maven project.
 *
 * @param group group
 * @param artifact artifact
 * @param version version
 */
record Pom(String group, String artifact, String version) {

  static Pom read(Path pom) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element project = factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
      return new Pom(
          own(pom, project, "groupId"),
          own(pom, project, "artifactId"),
          own(pom, project, "version"));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new RulebookException(
          "The project (" + pom + ") cannot be read: " + e.getMessage() + ". Maybe see the line.",
          e);
    }
  }

  String fill(String text) {
    return text.replace("${project.groupId}", group)
        .replace("${project.artifactId}", artifact)
        .replace("${project.version}", version);
  }

  /** Group and version may be those of the parent. */
  private static String own(Path pom, Element project, String name) {
    String own = child(project, name);
    Element parent = element(project, "parent");
    String value = own == null && parent != null ? child(parent, name) : own;
    if (value == null) {
      throw new RulebookException(
          ("The project (%s) has no %s. Maybe add it, or write it out in the rulebook's "
                  + "descriptor.")
              .formatted(pom, name));
    }
    return value;
  }

  private static String child(Element element, String name) {
    Element child = element(element, name);
    return child == null ? null : child.getTextContent().strip();
  }

  private static Element element(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return element;
      }
    }
    return null;
  }
}
