package io.github.lowestrung.authoring.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.authoring.source.FileFlaw;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No row and no number of a decision table is lost or misread in silence. */
class TableInspectionTest {

  private static final List<List<String>> HEAD =
      List.of(
          List.of("RuleSet", "com.acme.rules"),
          List.of("RuleTable Limits"),
          List.of("NAME", "CONDITION", "ACTION"),
          List.of("", "Dataset", ""),
          List.of("", "sizeGb > $param", "exclude(kcontext, \"$param\");"),
          List.of("Name", "GB", "Approach"));

  private static List<FileFlaw> csv(String... rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : HEAD) {
      row.forEach(cell -> text.append('"').append(cell.replace("\"", "\"\"")).append("\","));
      text.append('\n');
    }
    for (String row : rows) {
      text.append(row).append('\n');
    }
    return TableInspection.of("a.drl.csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<FileFlaw> workbook(Consumer<Sheet> change) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("Limits");
      for (List<String> texts : HEAD) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        texts.forEach(text -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text));
      }
      Row rule = sheet.createRow(6);
      rule.createCell(0).setCellValue("Much");
      rule.createCell(1).setCellValue(500);
      rule.createCell(2).setCellValue("kendra");
      change.accept(sheet);
      book.write(out);
      return TableInspection.of("a.drl.xlsx", out.toByteArray());
    }
  }

  private static Cell number(Sheet sheet) {
    return sheet.getRow(6).getCell(1);
  }

  private static void format(Cell cell, String format) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",,", ", ,", "\"\",\"\",\"\""})
  void a_row_below_an_empty_one_is_missed(String empty) {
    List<FileFlaw> flaws = csv("a,1,kendra", empty, "b,2,polly", "c,3,lex");
    assertThat(flaws).hasSize(1);
    assertThat(flaws.get(0).line()).isEqualTo(9);
    assertThat(flaws.get(0).message()).contains("not read", "row 8 above it is empty");
  }

  @Test
  void a_table_below_an_empty_row_is_read() {
    assertThat(csv("a,1,kendra", "", "RuleTable More", "NAME,CONDITION,ACTION")).isEmpty();
    assertThat(csv("a,1,kendra", "", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.000   | Write (1000), or (1) if a fraction is meant.",
        "1,000   | Write (1000), or (1) if a fraction is meant.",
        "1.250   | Write (1250), or (1.25) if a fraction is meant.",
        "1.000.000 | Write (1000000).",
        "1 000   | Write (1000).",
        "0,5     | Write (0.5).",
        "500 GB  | Write (500), in the unit of the field.",
        "007     | Write (7), in the unit of the field.",
        "50%     | Write (50), in the unit of the field.",
        "about 5 | Write (5), in the unit of the field.",
      })
  void a_number_is_written_plainly(String cell, String advice) {
    assertThat(csv("a,\"" + cell + "\",kendra"))
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.message()).contains("(B7)", "(" + cell + ")", "number is expected");
              assertThat(flaw.advice()).isEqualTo(advice);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "0.5", "-3", "1000000000L", "true", "Modality.TEXT", "$limit", ""})
  void numbers_and_words_of_the_library_pass(String cell) {
    assertThat(csv("a," + cell + ",kendra")).isEmpty();
  }

  @Test
  void semicolons_between_cells_are_named() {
    byte[] text = "RuleSet;com.acme\n\nRuleTable a\nNAME;ACTION\n".getBytes(StandardCharsets.UTF_8);
    assertThat(TableInspection.of("a.drl.csv", text))
        .extracting(FileFlaw::advice)
        .containsExactly(
            "Save the table as CSV with commas and UTF-8, or as a workbook (.drl.xlsx).");
  }

  @Test
  void two_spellings_of_one_name_are_found() {
    assertThat(csv("a,1,kendra", "b,2,Kendra"))
        .singleElement()
        .extracting(FileFlaw::message)
        .asString()
        .contains("(C8) says (Kendra), and (C7) says (kendra)");
  }

  @Test
  void a_workbook_with_plain_cells_passes() throws IOException {
    assertThat(workbook(sheet -> {})).isEmpty();
    assertThat(workbook(sheet -> format(number(sheet), "0.00"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0%          | a number in the format 0%          | (50000%)",
        "#,##0       | null                               | null",
        "00000       | a number in the format 00000       | (00500)",
        "$#,##0.00   | a number in the format $#,##0.00   | ($500.00)",
        "yyyy-mm-dd  | a date                             | (1901-05-14)",
      },
      nullValues = "null")
  void a_formatted_number_is_refused_where_it_shows_something_else(
      String format, String kind, String shown) throws IOException {
    List<FileFlaw> flaws = workbook(sheet -> format(number(sheet), format));
    if (kind == null) {
      assertThat(flaws).isEmpty();
    } else {
      assertThat(flaws)
          .singleElement()
          .extracting(FileFlaw::message)
          .asString()
          .contains("The cell (B7) of the sheet (Limits) is " + kind + " and shows " + shown);
    }
    assertThat(
            workbook(
                sheet -> {
                  number(sheet).setCellValue(1500);
                  format(number(sheet), "#,##0");
                }))
        .singleElement()
        .extracting(FileFlaw::advice)
        .asString()
        .contains("(1500)");
  }

  @Test
  void formulas_merged_cells_and_further_sheets_are_refused() throws IOException {
    assertThat(workbook(sheet -> number(sheet).setCellFormula("2*250")))
        .extracting(FileFlaw::message)
        .singleElement()
        .asString()
        .contains("(B7)", "a formula");
    assertThat(
            workbook(
                sheet -> {
                  sheet.createRow(7).createCell(0).setCellValue("More");
                  sheet.addMergedRegion(new CellRangeAddress(6, 7, 2, 2));
                }))
        .extracting(FileFlaw::message)
        .singleElement()
        .asString()
        .contains("(C7)", "merged");
    assertThat(
            workbook(sheet -> sheet.getWorkbook().createSheet("More").createRow(0).createCell(0)))
        .extracting(FileFlaw::message)
        .singleElement()
        .asString()
        .contains("The sheet (More) is not read");
  }
}
