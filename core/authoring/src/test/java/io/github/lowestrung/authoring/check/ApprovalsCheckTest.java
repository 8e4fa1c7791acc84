package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lowestrung.rulebook.approval.ApprovalTable;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.problem.Problem;
import io.github.lowestrung.workload.term.KnownNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of a table of approved approaches is read as it is meant, or refused where it stands. */
class ApprovalsCheckTest {

  private static final String META = "META-INF/lowest-rung/";
  private static final String HEAD = "approach,allowed,reason,source,until\n";

  private static final KnownNames NAMES =
      new KnownNames(List.of("kendra", "comprehend", "polly"), List.of(), List.of());

  @TempDir private Path folder;

  private static List<String> found(String file, byte[] content) {
    try {
      ApprovalTable.read(file, content, NAMES);
      return List.of();
    } catch (InvalidWorkloadException e) {
      return e.problems().stream().map(Problem::message).toList();
    }
  }

  private static List<String> csv(String text) {
    return found("approved.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> workbook(Consumer<Sheet> change) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("Services");
      Row head = sheet.createRow(0);
      Row row = sheet.createRow(2); // an empty one between them is no harm
      List<String> names = List.of("approach", "allowed", "reason", "source", "until");
      List<String> cells = List.of("kendra", "no", "not yet", "SEC-7", "2027-06-30");
      for (int i = 0; i < names.size(); i++) {
        head.createCell(i).setCellValue(names.get(i));
        row.createCell(i).setCellValue(cells.get(i));
      }
      change.accept(sheet);
      book.write(out);
      return found("approved.xlsx", out.toByteArray());
    }
  }

  @Test
  void what_is_right_passes() throws IOException {
    assertThat(
            csv(
                String.join(
                    "\r\n",
                    "\uFEFFallowed,approach,reason",
                    "",
                    "NO,kendra,\"not yet, they said\"",
                    "yes,comprehend,",
                    ",,",
                    "false,*,not on the list",
                    "")))
        .isEmpty();
  }

  @Test
  void a_workbook_is_read_with_its_dates_and_flags() throws IOException {
    assertThat(
            workbook(
                sheet -> {
                  CellStyle date = sheet.getWorkbook().createCellStyle();
                  date.setDataFormat(
                      sheet.getWorkbook().createDataFormat().getFormat("dd.mm.yyyy"));
                  sheet.getRow(2).getCell(4).setCellValue(LocalDate.of(2027, 6, 30));
                  sheet.getRow(2).getCell(4).setCellStyle(date);
                  sheet.getRow(2).getCell(1).setCellValue(false);
                  sheet.getRow(2).getCell(3).setCellValue(7);
                }))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kendr,no,not yet|2:1 A2: 'kendr' where the id of an approach was expected; did you mean"
            + " 'kendra'?",
        "kendra,nein,not yet|2:8 B2: 'nein' where yes or no was expected",
        "kendra,no,|2:11 C2: nothing where why it is not allowed was expected",
        "kendra,,not yet|2:8 B2: nothing where yes or no was expected",
        "kendra,no,not {yet}|2:11 C2: 'not {yet}' where one line without the signs { and } was"
            + " expected",
        "kendra,no,not yet,,30.06.2027|2:20 E2: '30.06.2027' where a date that exists, such as"
            + " 2027-06-30 was expected",
        "kendra,no,not yet,,2027-02-30|2:20 E2: '2027-02-30' where a date that exists, such as"
            + " 2027-06-30 was expected",
        "kendra,no,not yet,,,and more|2:21 F2: 'and more' where nothing, as the column has no"
            + " name was expected",
        "'kendra,no,\"not yet'|2:11 a quote that is not closed where a closing quote was expected",
        "'kendra,no,\"not\" yet'|2:16 text behind a closing quote where a comma or the end of the"
            + " line was expected"
      })
  void a_wrong_cell_is_refused_where_it_stands(String row, String finding) {
    assertThat(csv(HEAD + row + "\n")).containsExactly(finding);
  }

  @Test
  void a_second_row_about_one_approach_is_refused() {
    assertThat(csv(HEAD + "kendra,no,not yet\nkendra,yes\n"))
        .containsExactly(
            "3:1 A3: a second row about kendra where one alone (the first is A2) was expected");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "approach,alowed|1:10 B1: 'alowed' where one of approach, allowed, reason, source, until"
            + " was expected; did you mean 'allowed'?",
        "approach,allowed,allowed|1:18 C1: a second column 'allowed' where only one was expected",
        "approach|1:1 A1: no such column where the column allowed was expected",
        "approach;allowed|1:1 cells that semicolons separate where commas, as in: approach,"
            + " allowed, reason, source, until was expected"
      })
  void a_wrong_column_is_refused(String head, String finding) {
    assertThat(csv(head + "\nkendra,yes\n")).containsExactly(finding);
  }

  @Test
  void another_encoding_and_an_empty_table_are_refused() {
    byte[] windows = (HEAD + "kendra,no,gehört nicht\n").getBytes(Charset.forName("windows-1252"));

    assertThat(found("approved.csv", windows))
        .containsExactly(
            "2:14 the byte 0xF6 where UTF-8 (spreadsheets write Windows-1252 unless told otherwise)"
                + " was expected");
    assertThat(csv("\n")).singleElement().asString().contains("an empty table");
  }

  @Test
  void a_cell_of_a_workbook_that_is_no_plain_value_is_refused() throws IOException {
    assertThat(workbook(sheet -> sheet.getRow(2).getCell(0).setCellFormula("\"ken\"&\"dra\"")))
        .containsExactly("3:1 Services!A3: a formula where a plain value was expected");
    assertThat(workbook(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A4"))))
        .containsExactly(
            "3:1 Services!A3: a cell that is merged with others where a plain value was expected");
    assertThat(
            workbook(
                sheet -> {
                  CellStyle percent = sheet.getWorkbook().createCellStyle();
                  percent.setDataFormat((short) 9);
                  sheet.getRow(2).getCell(3).setCellValue(0.5);
                  sheet.getRow(2).getCell(3).setCellStyle(percent);
                }))
        .containsExactly(
            "3:4 Services!D3: a number in a format of its own where a plain value was expected");
    assertThat(
            workbook(
                sheet ->
                    sheet
                        .getWorkbook()
                        .createSheet("Old")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue(1)))
        .singleElement()
        .asString()
        .contains("a second sheet (Old)");
    assertThat(found("approved.xlsx", new byte[] {1, 2}))
        .singleElement()
        .asString()
        .contains("a workbook (.xlsx)");
  }

  @Test
  void a_wrong_field_of_a_document_is_refused() {
    String yaml =
        """
        - {approach: kendra, alowed: no, reason: not yet}
        - comprehend
        """;
    assertThat(found("approved.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "1:22 [0].alowed: 'alowed' where one of approach, allowed, reason, source, until was"
                + " expected; did you mean 'allowed'?",
            "2:3 [1]: the text 'comprehend' where a row (a group of fields) was expected");
  }

  @Test
  void one_table_says_what_is_approved() {
    ToyDirectory toy =
        ToyDirectory.good(folder)
            .with(META + "approved.csv", HEAD + "kendra,yes\n")
            .with(META + "approved.yaml", "- {approach: kendra, allowed: yes}\n");

    assertThat(toy.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("(approved.yaml) already"));
  }

  @Test
  void a_misspelt_file_and_a_misspelt_source_are_found() {
    ToyDirectory toy =
        ToyDirectory.good(folder)
            .with(META + "requirements.yaml", "- {row: ACME-7, says: Data stay.}\n")
            .with(META + "aproved.csv", HEAD)
            .with(
                META + "approved.csv",
                HEAD + "kendra,no,not yet,ACME-77\npolly,no,not yet,the board\n");

    assertThat(toy.findings())
        .extracting(f -> f.check().term() + f.position())
        .containsExactlyInAnyOrder("unknown-table", "unknown-source:2");
  }
}
