package io.github.lowestrung.cli.backtest;

import io.github.lowestrung.audit.replay.Approval;
import io.github.lowestrung.audit.replay.ChangedDecision;
import io.github.lowestrung.cli.terminal.Terminal;
import io.github.lowestrung.cli.terminal.TerminalPage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Flips as a report of JUnit: a test case for each flip, which fails unless it is approved, and one
 * for all decisions that are as before. The counts come first, so that the cases wait in a file.
 */
public final class BacktestJUnitReport implements BacktestReport {

  private static final String SUITE = "lowest-rung audit flips";

  private final Terminal terminal;
  private final Path waiting;
  private final OutputStream cases;

  public BacktestJUnitReport(Terminal terminal) throws IOException {
    this.terminal = terminal;
    this.waiting = Files.createTempFile("lowest-rung-flips", ".xml");
    this.waiting.toFile().deleteOnExit();
    this.cases = Files.newOutputStream(waiting);
  }

  /** Writes some XML. */
  @FunctionalInterface
  private interface XmlStep {
    void to(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static byte[] xml(XmlStep xmlStep) {
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xmlStep.to(xml);
      xml.close();
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A report could not be written as XML.", e);
    }
  }

  @Override
  public void flip(ChangedDecision changedDecision, Approval approval) throws IOException {
    cases.write(
        xml(
            xml -> {
              begin(xml, ChangedDecisionText.subject(changedDecision));
              String what =
                  ChangedDecisionText.change(changedDecision)
                      + ", "
                      + ChangedDecisionText.cause(changedDecision);
              if (approval == null) {
                xml.writeStartElement("failure");
                xml.writeAttribute("type", "flip");
                xml.writeAttribute("message", TerminalPage.clean(what));
                xml.writeCharacters(changedDecision.hash());
              } else {
                xml.writeStartElement("system-out");
                xml.writeCharacters(
                    TerminalPage.clean(
                        what + "; approved by " + approval.by() + ": " + approval.reason()));
              }
              xml.writeEndElement();
              xml.writeEndElement();
              xml.writeCharacters("\n");
            }));
  }

  private static void begin(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", SUITE);
    xml.writeAttribute("name", TerminalPage.clean(name));
  }

  @Override
  public void end(Summary summary) throws IOException {
    cases.close();
    long same = summary.decisions() - summary.flips();
    write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\""
                + SUITE
                + "\" tests=\""
                + (summary.flips() + 1)
                + "\" failures=\""
                + summary.unapproved()
                + "\" errors=\"0\" skipped=\"0\">\n")
            .getBytes(StandardCharsets.UTF_8));
    Files.copy(waiting, terminal.out());
    write(
        xml(
            xml -> {
              begin(xml, same + " decisions as before");
              xml.writeStartElement("system-out");
              for (var obstacle : summary.obstacles().counts().entrySet()) {
                xml.writeCharacters(
                    TerminalPage.clean(obstacle.getValue() + " not compared: " + obstacle.getKey())
                        + "\n");
              }
              for (String approval : summary.idle()) {
                xml.writeCharacters(TerminalPage.clean("covers nothing: " + approval) + "\n");
              }
              xml.writeEndElement();
              xml.writeEndElement();
              xml.writeCharacters("\n");
            }));
    write("</testsuite>\n".getBytes(StandardCharsets.UTF_8));
    Files.delete(waiting);
  }

  private void write(byte[] bytes) {
    try {
      terminal.out().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
