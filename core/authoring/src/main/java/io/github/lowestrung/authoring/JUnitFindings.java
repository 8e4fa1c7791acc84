package io.github.lowestrung.authoring;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as a report of JUnit, which build servers show: a test case for each finding, which
 * fails where it is an error, and one for the rest of the rulebook. Thread-safe.
 */
public final class JUnitFindings {

  private static final String SUITE = "lowest-rung rules check";

  private JUnitFindings() {}

  /**
   * Renders findings.
   *
   * @param findings what was found
   * @return the report, XML that ends in a newline
   */
  public static String of(List<Finding> findings) {
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", SUITE);
      xml.writeAttribute("tests", String.valueOf(findings.size() + 1));
      xml.writeAttribute("failures", String.valueOf(TextFindings.count(findings, Level.ERROR)));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", "0");
      xml.writeCharacters("\n");
      for (Finding finding : findings) {
        write(xml, finding);
      }
      begin(xml, SUITE, "everything else");
      end(xml);
      xml.writeEndElement();
      xml.close();
      return text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A report could not be written as XML.", e);
    }
  }

  private static void write(XMLStreamWriter xml, Finding finding) throws XMLStreamException {
    String place = finding.file() + new Place(finding.line(), finding.column()).toString();
    String rule = finding.rule() == null ? "" : " of " + finding.rule();
    begin(xml, finding.file().toString(), finding.check() + rule + " at " + place);
    if (finding.level() == Level.ERROR) {
      xml.writeStartElement("failure");
      xml.writeAttribute("type", finding.check());
      xml.writeAttribute("message", Clean.line(finding.message()));
    } else {
      xml.writeStartElement("system-out");
      xml.writeCharacters(Clean.line(finding.message()) + "\n");
    }
    xml.writeCharacters(Clean.line(place) + "\n" + Clean.line(finding.advice()));
    xml.writeEndElement();
    end(xml);
  }

  private static void begin(XMLStreamWriter xml, String group, String name)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", Clean.line(group));
    xml.writeAttribute("name", Clean.line(name));
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }
}
