package io.github.lowestrung.authoring.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.drools.decisiontable.parser.csv.CsvLineParser;

/**
 * The cells of a decision table.
 *
 * @param sheet name of the sheet; null for a text
 * @param rows its rows, each its cells; from the first
 * @param others the other sheets that have cells
 */
record TableGrid(String sheet, List<List<Cell>> rows, List<String> others) {

  /**
   * A cell.
   *
   * @param name such as {@code H10}
   * @param text what it shows
   * @param value what it shows, as a table says it: a number plainly
   * @param kind what it is besides a text or a plain number; null when it is neither
   */
  record Cell(String name, String text, String value, String kind) {

    boolean isBlank() {
      return text.isBlank() && kind == null;
    }
  }

  static TableGrid of(String name, byte[] content) throws IOException {
    return name.endsWith(".csv") ? ofText(content) : ofWorkbook(content);
  }

  private static TableGrid ofText(byte[] content) {
    List<List<Cell>> rows = new ArrayList<>();
    CsvLineParser parser = new CsvLineParser();
    for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
      List<Cell> row = new ArrayList<>();
      for (String text : parser.parse(line)) {
        String name = new CellReference(rows.size(), row.size()).formatAsString(false);
        row.add(new Cell(name, text.strip(), text.strip(), null));
      }
      rows.add(row);
    }
    return new TableGrid(null, rows, List.of());
  }

  private static TableGrid ofWorkbook(byte[] content) throws IOException {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(content))) {
      List<String> others = new ArrayList<>();
      for (int i = 1; i < book.getNumberOfSheets(); i++) {
        if (book.getSheetAt(i).getPhysicalNumberOfRows() > 0) {
          others.add(book.getSheetName(i));
        }
      }
      Sheet sheet = book.getSheetAt(0);
      DataFormatter shown = new DataFormatter(Locale.ENGLISH);
      List<List<Cell>> rows = new ArrayList<>();
      for (int i = 0; i <= sheet.getLastRowNum(); i++) {
        rows.add(row(sheet, sheet.getRow(i), shown));
      }
      return new TableGrid(sheet.getSheetName(), rows, others);
    }
  }

  private static List<Cell> row(Sheet sheet, Row row, DataFormatter shown) {
    TreeMap<Integer, Cell> cells = new TreeMap<>();
    if (row != null) {
      row.forEach(cell -> cells.put(cell.getColumnIndex(), cell(sheet, cell, shown)));
    }
    List<Cell> all = new ArrayList<>();
    for (int i = 0; !cells.isEmpty() && i <= cells.lastKey(); i++) {
      String name = new CellReference(row.getRowNum(), i).formatAsString(false);
      all.add(cells.getOrDefault(i, new Cell(name, "", "", null)));
    }
    return all;
  }

  private static Cell cell(
      Sheet sheet, org.apache.poi.ss.usermodel.Cell cell, DataFormatter shown) {
    String text = shown.formatCellValue(cell).strip();
    String name = cell.getAddress().formatAsString();
    boolean number = cell.getCellType() == CellType.NUMERIC;
    String value = number ? plain(cell.getNumericCellValue()) : text;
    return new Cell(name, text, value, kind(sheet, cell, text, value));
  }

  private static String kind(
      Sheet sheet, org.apache.poi.ss.usermodel.Cell cell, String text, String value) {
    if (sheet.getMergedRegions().stream().anyMatch(region -> region.isInRange(cell))) {
      return "merged with others";
    }
    return switch (cell.getCellType()) {
      case FORMULA -> "a formula";
      case ERROR -> "an error";
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? "a date"
              : isShownAs(text, value) ? null : "a number in the format " + format(cell);
      default -> null;
    };
  }

  private static String format(org.apache.poi.ss.usermodel.Cell cell) {
    return cell.getCellStyle().getDataFormatString();
  }

  /** A number that is shown with more zeros at its end is the same number. */
  private static boolean isShownAs(String text, String value) {
    return text.equals(value)
        || (text.matches("-?\\d+\\.\\d*0") && text.replaceFirst("\\.?0+$", "").equals(value));
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
