package io.github.lowestrung.authoring.report;

import io.github.lowestrung.authoring.finding.FindingLevel;
import io.github.lowestrung.authoring.finding.SourceFinding;
import io.github.lowestrung.authoring.source.SourcePosition;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as a report of JUnit, which build servers show: a test case for each finding, which
 * fails where it is an error, and one for the rest of the rulebook. Thread-safe.
 */
public final class JUnitReport {

  private static final String SUITE = "lowest-rung rules check";

  private JUnitReport() {}

  /**
   * Renders findings.
   *
   * @param findings what was found
   * @return the report, XML that ends in a newline
   */
  public static String of(List<SourceFinding> findings) {
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", SUITE);
      xml.writeAttribute("tests", String.valueOf(findings.size() + 1));
      xml.writeAttribute(
          "failures", String.valueOf(FindingText.count(findings, FindingLevel.ERROR)));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", "0");
      xml.writeCharacters("\n");
      for (SourceFinding sourceFinding : findings) {
        write(xml, sourceFinding);
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

  private static void write(XMLStreamWriter xml, SourceFinding sourceFinding)
      throws XMLStreamException {
    String place =
        sourceFinding.file()
            + new SourcePosition(sourceFinding.line(), sourceFinding.column()).toString();
    String rule = sourceFinding.rule() == null ? "" : " of " + sourceFinding.rule();
    begin(xml, sourceFinding.file().toString(), sourceFinding.check() + rule + " at " + place);
    if (sourceFinding.level() == FindingLevel.ERROR) {
      xml.writeStartElement("failure");
      xml.writeAttribute("type", sourceFinding.check());
      xml.writeAttribute("message", ControlCharacters.line(sourceFinding.message()));
    } else {
      xml.writeStartElement("system-out");
      xml.writeCharacters(ControlCharacters.line(sourceFinding.message()) + "\n");
    }
    xml.writeCharacters(
        ControlCharacters.line(place) + "\n" + ControlCharacters.line(sourceFinding.advice()));
    xml.writeEndElement();
    end(xml);
  }

  private static void begin(XMLStreamWriter xml, String group, String name)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", ControlCharacters.line(group));
    xml.writeAttribute("name", ControlCharacters.line(name));
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }
}
