package io.github.lowestrung.authoring.check;

import io.github.lowestrung.authoring.source.DrlFile;
import io.github.lowestrung.authoring.source.FileFlaw;
import io.github.lowestrung.authoring.source.RulebookDirectory;
import io.github.lowestrung.authoring.source.SourcePlace;
import io.github.lowestrung.authoring.source.SourcePosition;
import io.github.lowestrung.authoring.source.SourceRule;
import io.github.lowestrung.authoring.source.UnreadableTableException;
import io.github.lowestrung.authoring.table.RuleFileFlaws;
import io.github.lowestrung.compiler.RuleFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.parser.ParserError;

/** Reads the files with rules; what cannot be read becomes findings. */
record RuleFileReader(RulebookDirectory directory, FindingCollector findings) {

  private static final Pattern PREFIX = Pattern.compile("^\\[ERR \\d+] Line \\d+:\\d+ ");

  List<DrlFile> read() {
    List<DrlFile> files = new ArrayList<>();
    directory.rules().forEach((name, content) -> read(name, content, files));
    for (DrlFile file : files) {
      if (file.rules().isEmpty() && file.errors().isEmpty()) {
        findings.add(
            SourceCheck.NO_RULES,
            SourcePlace.of(file.path()),
            "The file has no rules, so that it decides nothing.",
            "Remove it, or write a rule.");
      }
    }
    return files;
  }

  private void read(String name, byte[] content, List<DrlFile> files) {
    Path path = directory.place(name);
    RuleFileFlaws flaws = RuleFileFlaws.of(name, content);
    boolean table = RuleFiles.isTable(name);
    flaws
        .size()
        .ifPresent(f -> add(table ? SourceCheck.DECISION_TABLE : SourceCheck.SYNTAX, path, f));
    flaws.encoding().ifPresent(flaw -> add(SourceCheck.ENCODING, path, flaw));
    flaws.table().forEach(flaw -> add(SourceCheck.DECISION_TABLE, path, flaw));
    if (flaws.all().findAny().isPresent()) {
      return;
    }
    try {
      files.add(DrlFile.of(name, path, content));
    } catch (UnreadableTableException e) {
      add(SourceCheck.DECISION_TABLE, path, e.flaw());
    }
  }

  private void add(SourceCheck check, Path path, FileFlaw flaw) {
    SourcePosition at = new SourcePosition(flaw.line(), 0);
    findings.add(check, new SourcePlace(path, at), flaw.message(), flaw.advice());
  }

  /** Reports the rules that cannot be parsed, unless another check said why. */
  void syntax(List<DrlFile> files) {
    for (DrlFile file : files) {
      for (ParserError error : file.errors()) {
        int offset = file.text().offset(error.getRow(), error.getCol() + 1);
        int line = file.place(offset).line();
        if (!findings.anyAt(SourceCheck.FORBIDDEN, file.path(), line)) {
          syntax(file, offset, PREFIX.matcher(error.getMessage()).replaceFirst(""));
        }
      }
      if (file.errors().isEmpty()) {
        file.rules().stream().filter(rule -> rule.parsed() == null).forEach(this::unread);
      }
    }
  }

  private void unread(SourceRule rule) {
    findings.add(
        SourceCheck.SYNTAX,
        rule.place(),
        "The engine reads no rule here, and does not say why.",
        "Begin each rule on a line of its own, and end it with 'end'.");
  }

  private void syntax(DrlFile file, int offset, String message) {
    int quote = file.text().openQuote();
    if (quote >= 0) {
      findings.add(
          SourceCheck.SYNTAX,
          file.at(quote),
          "A quote is opened and not closed, so that the rest of the file cannot be read.",
          "Close it on the same line.");
      return;
    }
    SourceRule in = null;
    for (SourceRule rule : file.rules()) {
      if (message.endsWith("in rule \"" + rule.name() + "\"")
          || (in == null && rule.start() <= offset && offset <= rule.end())) {
        in = rule;
      }
    }
    String text = "The rules cannot be read from here on: " + message + ".";
    boolean beyond = in != null && offset > in.end();
    String advice = beyond ? advice("'rule'") : advice(message);
    findings.add(SourceCheck.SYNTAX, in == null ? file.at(offset) : in.at(offset), text, advice);
  }

  private static String advice(String message) {
    if (message.contains("'then'")) {
      return "Look at the condition above it: maybe a bracket is not closed.";
    }
    if (message.contains("'rule'") || message.contains("<EOF>") || message.contains("<eof>")) {
      return "Look at the end of the rule above: maybe 'end' is missing.";
    }
    if (message.contains("in pattern")) {
      return "Look at the line above it too: maybe 'then' is missing or misspelt.";
    }
    return "Look at what stands there and right before: maybe an @, a bracket or a quote is"
        + " missing.";
  }
}
