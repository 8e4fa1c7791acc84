package io.github.lowestrung.rulebook.approval;

import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.PlainNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads the cells of the first sheet of a workbook: texts, plain numbers, flags, and dates as ISO
 * dates. Everything else is a flaw of its cell. The library that reads workbooks of rules is ten
 * times the size of this one, and production does without it.
 */
final class WorkbookTable {

  /** Most bytes of the parts of a workbook, which are packed. */
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  /** Excel's last day is the one before, in the year 9999. */
  private static final BigDecimal MOST_DAYS = new BigDecimal(2_958_466);

  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

  private static final String MERGED = "a cell that is merged with others";

  private static final String WORKBOOK = "a workbook (.xlsx) of at most 20 MB";

  private final Map<String, Document> parts;
  private final String sheet;
  private final List<String> texts = new ArrayList<>();

  private WorkbookTable(Map<String, Document> parts) {
    this.parts = parts;
    this.sheet = all(part("xl/workbook.xml"), "sheet").get(0).getAttribute("name") + "!";
    if (parts.containsKey("xl/sharedStrings.xml")) {
      all(part("xl/sharedStrings.xml"), "si").forEach(text -> texts.add(text(text)));
    }
  }

  static List<List<TableCell>> read(byte[] content) {
    try {
      WorkbookTable table = new WorkbookTable(parts(content));
      table.refuseOtherSheets();
      return table.rows();
    } catch (IOException | SAXException | IndexOutOfBoundsException | NumberFormatException e) {
      throw InvalidWorkloadException.at(0, 0, "a file that is none", WORKBOOK);
    }
  }

  private static Map<String, Document> parts(byte[] content) throws IOException, SAXException {
    Map<String, Document> parts = new HashMap<>();
    int left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0) {
          throw new IOException("The workbook is too large.");
        }
        if (entry.getName().startsWith("xl/") && entry.getName().matches(".*\\.(xml|rels)")) {
          parts.put(entry.getName(), parsed(bytes));
        }
      }
    }
    return parts;
  }

  private static Document parsed(byte[] xml) throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This Java cannot read XML.", e);
    }
  }

  private Document part(String path) throws IndexOutOfBoundsException {
    Document part = parts.get(path);
    if (part == null) {
      throw new IndexOutOfBoundsException(path);
    }
    return part;
  }

  /** The order of sheets is that of their tabs, and not that of their files. */
  private Document sheet(int index) {
    Element tab = all(part("xl/workbook.xml"), "sheet").get(index);
    String id = tab.getAttributeNS(OFFICE + "/relationships", "id");
    String target =
        all(part("xl/_rels/workbook.xml.rels"), "Relationship").stream()
            .filter(relation -> relation.getAttribute("Id").equals(id))
            .map(relation -> relation.getAttribute("Target"))
            .findFirst()
            .orElse("");
    return part(target.startsWith("/") ? target.substring(1) : "xl/" + target);
  }

  private void refuseOtherSheets() {
    List<Element> tabs = all(part("xl/workbook.xml"), "sheet");
    for (int i = 1; i < tabs.size(); i++) {
      if (!all(sheet(i), "v").isEmpty() || !all(sheet(i), "is").isEmpty()) {
        String name = tabs.get(i).getAttribute("name");
        throw InvalidWorkloadException.at(
            0, 0, "a second sheet (" + name + ")", "one sheet alone, which is the table");
      }
    }
  }

  private List<List<TableCell>> rows() {
    Document first = sheet(0);
    List<String> merged =
        all(first, "mergeCell").stream()
            .map(region -> region.getAttribute("ref").replaceAll(":.*", ""))
            .toList();
    List<List<TableCell>> rows = new ArrayList<>();
    for (Element row : all(first, "row")) {
      List<TableCell> cells = new ArrayList<>();
      for (Element cell : all(row, "c")) {
        String reference = cell.getAttribute("r"); // which some programs leave out
        int column = reference.isEmpty() ? cells.size() + 1 : column(reference);
        String number = reference.replaceAll("\\D", "");
        int line = number.isEmpty() ? rows.size() + 1 : Integer.parseInt(number);
        while (cells.size() < column - 1) {
          cells.add(cell(line, cells.size() + 1, "", null));
        }
        cells.add(
            merged.contains(reference) ? cell(line, column, "", MERGED) : cell(cell, line, column));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static int column(String reference) {
    return reference.replaceAll("[^A-Z]", "").chars().reduce(0, (n, c) -> n * 26 + c - 'A' + 1);
  }

  private TableCell cell(Element cell, int line, int column) {
    List<Element> values = all(cell, "v");
    String value = values.isEmpty() ? "" : values.get(0).getTextContent();
    String flaw = all(cell, "f").isEmpty() ? null : "a formula";
    String text =
        switch (cell.getAttribute("t")) {
          case "s" -> texts.get(Integer.parseInt(value));
          case "inlineStr" -> text(cell);
          case "b" -> value.equals("1") ? "true" : "false";
          case "str" -> value;
          case "e" -> "";
          default -> value.isEmpty() ? "" : number(value, format(cell));
        };
    if (flaw == null && (text == null || cell.getAttribute("t").equals("e"))) {
      flaw = text == null ? "a number in a format of its own" : "an error";
    }
    return cell(line, column, text == null ? value : text.strip(), flaw);
  }

  private TableCell cell(int line, int column, String text, @Nullable String flaw) {
    return new TableCell(text, sheet + TableCell.name(line, column), line, column, flaw);
  }

  /** Returns a number plainly and a date as such; null for what is shown in another way. */
  private @Nullable String number(String value, String format) {
    BigDecimal number = new BigDecimal(value);
    if (!PlainNumber.isHeld(number)) {
      return null;
    }
    if (format.matches("(?i)general|0|")) {
      return number.stripTrailingZeros().toPlainString();
    }
    String letters = format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    boolean since1904 =
        all(part("xl/workbook.xml"), "workbookPr").stream()
            .anyMatch(settings -> settings.getAttribute("date1904").matches("1|true"));
    return whole && number.abs().compareTo(MOST_DAYS) < 0 && letters.matches("(?i)[^0#]*[dy][^0#]*")
        ? LocalDate.of(since1904 ? 1904 : 1899, since1904 ? 1 : 12, since1904 ? 1 : 30)
            .plusDays(number.longValue())
            .toString()
        : null;
  }

  /** Returns the format of a number: its code, with the numbers of usual ones spelt out. */
  private String format(Element cell) {
    String style = cell.getAttribute("s");
    if (style.isEmpty() || !parts.containsKey("xl/styles.xml")) {
      return "";
    }
    Element formats = all(part("xl/styles.xml"), "cellXfs").get(0);
    String id = all(formats, "xf").get(Integer.parseInt(style)).getAttribute("numFmtId");
    for (Element own : all(part("xl/styles.xml"), "numFmt")) {
      if (own.getAttribute("numFmtId").equals(id)) {
        return own.getAttribute("formatCode");
      }
    }
    return switch (id) {
      case "", "0", "1", "49" -> "";
      case "14", "15", "16", "17", "22" -> "d";
      default -> "#";
    };
  }

  private static String text(Element parent) {
    StringBuilder text = new StringBuilder();
    for (Element run : all(parent, "t")) {
      // how a word is pronounced is none of it
      if (!"rPh".equals(run.getParentNode().getLocalName())) {
        text.append(run.getTextContent());
      }
    }
    return text.toString();
  }

  private static List<Element> all(Document document, String name) {
    return all(document.getDocumentElement(), name);
  }

  private static List<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }
}
