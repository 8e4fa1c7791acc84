package io.github.lowestrung.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decision tables are checked as rules are; what is found stands in its row. */
class DecisionTablesTest {

  private static final List<List<String>> ROWS =
      List.of(
          List.of("RuleSet", "com.acme.rules"),
          List.of(
              "Import",
              "io.github.lowestrung.workload.Dataset, io.github.lowestrung.drl.Conclusions"),
          List.of(""),
          List.of("RuleTable Limits"),
          List.of(
              "NAME",
              "METADATA",
              "METADATA",
              "METADATA",
              "METADATA",
              "METADATA",
              "RULEFLOW-GROUP",
              "CONDITION",
              "ACTION"),
          List.of("", "", "", "", "", "", "", "Dataset", ""),
          List.of(
              "",
              "id(\"$param\")",
              "kind(\"$param\")",
              "since(\"$param\")",
              "source(\"$param\")",
              "reason(\"$param\")",
              "",
              "sizeGb > $param",
              "Conclusions.exclude(kcontext, \"$param\");"),
          List.of("Name", "Id", "Kind", "Since", "Source", "Reason", "Stratum", "GB", "Approach"),
          row("Constraint - Bedrock has its limit", "ACME-02", "exclude", "101"),
          row("Constraint - Kendra has its limit", "ACME-03", "exclude", "202"));

  @TempDir Path folder;

  private static List<String> row(String name, String id, String stratum, String size) {
    return List.of(
        name,
        id,
        "constraint",
        "1",
        "ACME-7",
        "the data are {data.sizeGb} GB",
        stratum,
        size,
        id.equals("ACME-02") ? "kendra" : "polly");
  }

  private static String csv(List<List<String>> rows) {
    StringBuilder csv = new StringBuilder();
    for (List<String> row : rows) {
      csv.append(
              String.join(
                  ",", row.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").toList()))
          .append('\n');
    }
    return csv.toString();
  }

  private static byte[] xlsx(List<List<String>> rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("Limits");
      for (int at = 0; at < rows.size(); at++) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < rows.get(at).size(); column++) {
          row.createCell(column).setCellValue(rows.get(at).get(column));
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private static List<List<String>> last(List<String> row) {
    List<List<String>> rows = new ArrayList<>(ROWS);
    rows.set(rows.size() - 1, row);
    return rows;
  }

  @Test
  void a_good_table_has_no_findings() throws IOException {
    assertThat(ToyDirectory.good(folder).with("com/acme/rules/t.drl.csv", csv(ROWS)).findings())
        .isEmpty();
  }

  @Test
  void a_good_spreadsheet_has_no_findings() throws IOException {
    assertThat(ToyDirectory.good(folder).with("com/acme/rules/t.drl.xlsx", xlsx(ROWS)).findings())
        .isEmpty();
  }

  @Test
  void a_wrong_row_of_a_table_is_found() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with(
                "com/acme/rules/t.drl.csv",
                csv(last(row("Constraint - Kendra", "ACME-02", "exlude", "x"))));
    assertThat(toyDirectory.found())
        .containsExactly("duplicate-id 10", "stratum 10", "unknown-field 10");
    assertThat(toyDirectory.findings()).allMatch(finding -> finding.rule().equals("ACME-02"));
  }

  @Test
  void a_wrong_row_of_a_spreadsheet_is_found() throws IOException {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with(
                "com/acme/rules/t.drl.xlsx",
                xlsx(last(row("Constraint - Kendra", "03", "exclude", "\"much\""))));
    assertThat(toyDirectory.found()).containsExactly("rule-id 10", "wrong-type 10");
  }

  @Test
  void what_every_row_has_from_the_head_is_found_once_and_there() throws IOException {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with("com/acme/rules/t.drl.csv", csv(ROWS).replace("sizeGb > $", "sizGb > $"))
            .with(
                "com/acme/rules/u.drl.xlsx",
                xlsx(
                    ROWS.stream()
                        .map(
                            row ->
                                row.stream()
                                    .map(cell -> cell.replace("source(", "sorce("))
                                    .map(cell -> cell.replace("ACME-0", "ACME-1"))
                                    .map(cell -> cell.replace("has its limit", "has another"))
                                    .toList())
                        .toList()));

    assertThat(toyDirectory.findings())
        .extracting(
            finding -> finding.position() + " " + finding.message().replaceAll("\\).*", ")"))
        .contains(":7 The cell (H7)", ":7 The cell (E7)")
        .noneMatch(found -> found.startsWith(":9") || found.startsWith(":10"));
    assertThat(toyDirectory.findings())
        .filteredOn(finding -> finding.message().contains("(sizGb); did you mean (sizeGb)?"))
        .hasSize(1);
  }

  @Test
  void a_table_that_cannot_be_read_is_found() {
    ToyDirectory toyDirectory =
        ToyDirectory.good(folder)
            .with("com/acme/rules/t.drl.csv", csv(ROWS).replace("RULEFLOW-GROUP", "STRATUM"))
            .with("com/acme/rules/u.drl.xlsx", "no spreadsheet");
    assertThat(toyDirectory.findings())
        .extracting(finding -> finding.check().term())
        .containsOnly("decision-table");
    assertThat(toyDirectory.findings()).hasSize(2);
  }
}
