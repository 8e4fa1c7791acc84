package io.github.lowestrung.internal.rulebook;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.lowestrung.handbook.Requirement;
import io.github.lowestrung.internal.content.FileNames;
import io.github.lowestrung.internal.content.RulebookContent;
import io.github.lowestrung.internal.content.RulebookDigest;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.approval.Approval;
import io.github.lowestrung.rulebook.approval.ApprovalTable;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.catalog.Topic;
import io.github.lowestrung.rulebook.row.DatedRow;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.document.TableFailure;
import io.github.lowestrung.workload.document.WaiverReader;
import io.github.lowestrung.workload.document.YamlFormat;
import io.github.lowestrung.workload.problem.Display;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.FactDeclaration;
import io.github.lowestrung.workload.term.KnownNames;
import io.github.lowestrung.workload.waiver.Waiver;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.base.util.Drools;

/** The files of one rulebook, found beside its descriptor. */
public final class RulebookFiles {

  /** Where a rulebook keeps its tables, scenarios and rationales. */
  public static final String FOLDER = "META-INF/lowest-rung/";

  /** Where the scenarios of a rulebook are in its jar. */
  public static final String SCENARIOS = FOLDER + "scenarios/";

  static final String FACTS = "facts.yaml";

  private static final String LIBRARY = "io/github/lowestrung/Advisor.class";
  private static final List<String> TEXTS = List.of(".drl", ".drl.csv", ".yaml", ".md");
  private static final ObjectMapper YAML =
      YamlFormat.mapper()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .defaultSetterInfo(TableFailure.NO_NULLS)
          .build();

  /**
   * What a rulebook declares about itself.
   *
   * @param id group and artifact
   * @param version version
   * @param prefixes kinds of rules by the prefix of their ids; null when it declares none
   */
  record Descriptor(String id, String version, Map<String, String> prefixes) {}

  private final RulebookContent content;
  private final Descriptor descriptor;

  RulebookFiles(RulebookContent content) {
    this.content = content;
    this.descriptor = read("rulebook.yaml", new TypeReference<>() {}, null);
    if (descriptor == null) {
      throw RulebookContent.noRulebook(content.place());
    }
    if (descriptor.id() == null
        || !descriptor.id().matches("[^:]+:[^:]+")
        || descriptor.version() == null) {
      throw new RulebookException(
          "The rulebook descriptor of (%s) needs an id of the form group:artifact and a version."
              .formatted(content.place()));
    }
  }

  /** Returns the id without the version. */
  String groupAndArtifact() {
    return descriptor.id();
  }

  public String id() {
    return descriptor.id() + ":" + descriptor.version();
  }

  /** Returns what the ids of the rules say about them. */
  RuleIdScheme ids() {
    Map<String, List<String>> versions = read("versions.yaml", new TypeReference<>() {}, Map.of());
    try {
      return new RuleIdScheme(
          descriptor.prefixes() == null ? Map.of() : descriptor.prefixes(), versions);
    } catch (RulebookException e) {
      throw new RulebookException("In the rulebook " + named() + ": " + e.getMessage(), e);
    }
  }

  List<Rung> rungs() {
    return read("ladder.yaml", new TypeReference<>() {}, List.of());
  }

  List<Approach> approaches() {
    return read("approaches.yaml", new TypeReference<>() {}, List.of());
  }

  /** Returns the facts that the rulebook declares, which are right. */
  List<FactDeclaration> facts() {
    List<FactDeclaration> facts = read(FACTS, new TypeReference<>() {}, List.of());
    List<String> flaws = facts.stream().flatMap(fact -> Vocabulary.flaws(fact).stream()).toList();
    if (!flaws.isEmpty()) {
      throw new RulebookException(
          "The table (%s) of (%s) declares facts that cannot be:\n%s"
              .formatted(
                  FACTS,
                  content.place(),
                  String.join(
                      "\n", Display.first(InvalidWorkloadException.MOST_PROBLEMS, flaws, 0))));
    }
    return facts;
  }

  PlatformTables platform() {
    List<DatedRow> rows = new ArrayList<>();
    new TreeMap<>(PlatformTables.FILES)
        .forEach((file, type) -> rows.addAll(read(file, listOf(type), List.of())));
    return PlatformTables.of(rows);
  }

  private static <T> TypeReference<List<T>> listOf(Class<T> type) {
    return new TypeReference<>() {
      @Override
      public Type getType() {
        return YAML.getTypeFactory().constructCollectionType(List.class, type);
      }
    };
  }

  /** Returns the topics by which people are asked. */
  public List<Topic> topics() {
    return read("questions.yaml", new TypeReference<>() {}, List.of());
  }

  Thresholds.RulebookThresholds thresholds() {
    return new Thresholds.RulebookThresholds(
        id(),
        read("parameters.yaml", new TypeReference<>() {}, List.of()),
        read("tightenings.yaml", new TypeReference<>() {}, List.of()));
  }

  /** Returns the waivers of the rulebook. */
  List<Waiver> waivers(KnownNames names) {
    String path = FOLDER + "waivers.yaml";
    try (InputStream in = content.open(path)) {
      return WaiverReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), names);
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (InvalidWorkloadException e) {
      throw invalid("file of waivers", path, e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Returns the rows of the rulebook's table of approved approaches; none where it has none. */
  List<Approval> approvals(KnownNames names) {
    SortedMap<String, byte[]> tables = new TreeMap<>();
    try {
      for (String file : ApprovalTable.FILES) {
        try (InputStream in = content.open(FOLDER + file)) {
          tables.put(file, in.readAllBytes());
        } catch (FileNotFoundException e) {
          // it has another, or none
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (tables.size() > 1) {
      throw new RulebookException(
          "The rulebook %s has several tables of approved approaches: %s. Maybe keep one."
              .formatted(named(), String.join(", ", tables.keySet())));
    }
    return tables.isEmpty()
        ? List.of()
        : approvals(tables.firstKey(), tables.get(tables.firstKey()), names);
  }

  private List<Approval> approvals(String file, byte[] table, KnownNames names) {
    try {
      return ApprovalTable.read(file, table, names);
    } catch (InvalidWorkloadException e) {
      throw invalid("table of approved approaches", FOLDER + file, e);
    }
  }

  private RulebookException invalid(String what, String path, InvalidWorkloadException e) {
    String flaws = String.join("\n", e.lines(problem -> path + ":" + problem.message()));
    return new RulebookException(
        "The %s of the rulebook (%s) cannot be used:\n%s\nMaybe run 'lowest-rung rules check'."
            .formatted(what, id(), flaws),
        e);
  }

  public List<Requirement> requirements() {
    return read("requirements.yaml", new TypeReference<>() {}, List.of());
  }

  /** Names the rulebook and where it is. */
  public String named() {
    return id() + " (" + content.place() + ")";
  }

  /** Returns the rulebook that brings a rule. */
  public static RulebookFiles of(RuleInfo rule, List<RulebookFiles> books) {
    return books.stream()
        .filter(book -> book.id().equals(rule.rulebook()))
        .findFirst()
        .orElseThrow();
  }

  /** Tells whether a rule is a row of the rulebook's table of approved approaches. */
  public boolean isApproval(RuleInfo rule) {
    String artifact = descriptor.id().substring(descriptor.id().indexOf(':') + 1);
    return rule.rulebook().equals(id()) && rule.id().startsWith(artifact + ".");
  }

  /** Returns the file that has a rule, or the decision tables one of which has it. */
  public String fileOf(RuleInfo rule) {
    if (isApproval(rule)) {
      return String.join("", texts(FOLDER + "approved.", "").keySet());
    }
    return texts("", ".drl", ".drl.csv").entrySet().stream()
        .filter(file -> file.getValue().contains("\"" + rule.name() + "\""))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(
            () -> String.join(" or ", texts("", ".drl.csv", ".drl.xlsx", ".drl.xls").keySet()));
  }

  /** Returns the rows of the decision tables that are texts. */
  List<String> rows() {
    return texts("", ".drl.csv").values().stream().flatMap(String::lines).toList();
  }

  RulebookContent content() {
    return content;
  }

  /** Returns the texts of the rulebook whose path has a prefix and one of some suffixes. */
  public SortedMap<String, String> texts(String beginning, String... endings) {
    SortedMap<String, String> texts = new TreeMap<>();
    try {
      content
          .files()
          .forEach(
              (path, bytes) -> {
                if (path.startsWith(beginning) && Stream.of(endings).anyMatch(path::endsWith)) {
                  texts.put(path, new String(bytes, StandardCharsets.UTF_8));
                }
              });
      return texts;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private RulebookException unreadable(Exception e) {
    return new RulebookException(
        "The files of the rulebook (" + id() + ") cannot be read. Maybe its jar is damaged.", e);
  }

  /** Returns the names of the rulebook's model classes, as the build listed them. */
  List<String> modelClasses(String engineVersion) {
    String path = modelFolder() + "drools-model";
    try (InputStream in = content.open(path)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String header = "Drools-Model-Version:" + engineVersion;
      if (lines.isEmpty() || !lines.get(0).equals(header)) {
        throw new RulebookException(
            ("The rulebook (%s) was built for (%s), but the engine needs (%s). Maybe build it"
                    + " with that Drools version.")
                .formatted(id(), lines.isEmpty() ? "" : lines.get(0), header));
      }
      return lines.stream().skip(1).filter(line -> !line.isBlank()).toList();
    } catch (FileNotFoundException e) {
      if (texts("", ".drl", ".drl.csv", ".drl.xlsx", ".drl.xls").isEmpty()) {
        return List.of(); // tables need no compiler
      }
      throw withoutModel(e);
    } catch (IOException e) {
      throw withoutModel(e);
    }
  }

  private RulebookException withoutModel(IOException e) {
    return new RulebookException(
        ("The rulebook (%s) has no executable model in (%s). Maybe its build lacks"
                + " generateModel=YES_WITHDRL, or the id in its descriptor is not its Maven"
                + " group and artifact.")
            .formatted(id(), content.place()),
        e);
  }

  /** Returns the rulebook with the digest of all its files. */
  public Rulebook rulebook() {
    try {
      SortedMap<String, byte[]> files = digested();
      FileNames.refuse(content.place(), files.keySet());
      files.forEach(this::requireReadable);
      return new Rulebook(id(), RulebookDigest.of(files));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Where the library and the rulebook are one jar, the digest covers what is the rulebook's. */
  private SortedMap<String, byte[]> digested() throws IOException {
    SortedMap<String, byte[]> files = content.digested();
    if (files.containsKey(LIBRARY)) {
      List<String> own = new ArrayList<>();
      own.add(FOLDER);
      own.add("META-INF/kmodule.xml");
      own.add(modelFolder());
      modelClasses(Drools.getFullVersion())
          .forEach(model -> own.add(model.substring(0, model.lastIndexOf('.')).replace('.', '/')));
      files.keySet().removeIf(path -> own.stream().noneMatch(path::startsWith));
    }
    return files;
  }

  /** Refuses a text of which a build lost letters, or rows without a word. */
  private void requireReadable(String path, byte[] bytes) {
    boolean tried = path.startsWith(SCENARIOS); // what cannot be read fails there, and alone
    if (!tried && TEXTS.stream().anyMatch(path::endsWith)) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      requireLetters("file (" + path + ")", text);
      if (path.endsWith(".drl.csv") && losesRows(text)) {
        throw new RulebookException(
            ("The table (%s) of the rulebook %s has an empty row, and the build read no row below"
                    + " it. Maybe remove that row and build again.")
                .formatted(path, named()));
      }
    }
  }

  private static boolean losesRows(String table) {
    boolean inTable = false;
    boolean belowNothing = false;
    boolean inCell = false; // a cell in quotes may have empty lines
    for (String line : table.lines().toList()) {
      String cells = line.replaceAll("[\",;\\s]", "");
      if (cells.startsWith("RuleTable")) {
        inTable = true;
        belowNothing = false;
      } else if (!cells.isEmpty() && belowNothing) {
        return true;
      } else {
        belowNothing |= cells.isEmpty() && inTable && !inCell;
      }
      inCell ^= line.chars().filter(c -> c == '"').count() % 2 == 1;
    }
    return false;
  }

  /** Refuses what has the sign that stands for a letter of another encoding. */
  void requireLetters(String what, String text) {
    int at = text.indexOf('\uFFFD');
    if (at >= 0) {
      String around = text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20));
      throw new RulebookException(
          ("The %s of the rulebook %s has lost a letter: (%s). Maybe its file is not UTF-8: save it"
                  + " so, and build again.")
              .formatted(what, named(), Display.cut(around)));
    }
  }

  private String modelFolder() {
    return ModelLists.FOLDER + "/" + descriptor.id().replace(':', '/') + "/";
  }

  private <T> T read(String file, TypeReference<T> type, T otherwise) {
    try (InputStream in = content.open(FOLDER + file)) {
      byte[] text = in.readAllBytes();
      TableFailure.ofSize(text.length)
          .ifPresent(
              why -> {
                throw new RulebookException(
                    "The table (%s) of (%s) cannot be read: %s. Maybe another file is meant."
                        .formatted(file, content.place(), why));
              });
      T table = YAML.readValue(text, type);
      if (table == null) {
        throw new RulebookException(unreadable(file, TableFailure.EMPTY));
      }
      if (table instanceof List<?> rows) {
        rows.stream()
            .filter(row -> !(row instanceof Rung)) // of a ladder without reports, a name is enough
            .forEach(row -> requireFields(file, row));
      }
      return table;
    } catch (FileNotFoundException e) {
      return otherwise;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String line = at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr();
      throw new RulebookException(unreadable(file + line, TableFailure.why(e)), e);
    } catch (IOException e) {
      throw new RulebookException(unreadable(file, Display.failure(e)), e);
    }
  }

  private void requireFields(String file, Object row) {
    TableFailure.lackedBy(row)
        .ifPresent(
            field -> {
              String why =
                  "%s has no (%s), which it needs".formatted(TableFailure.called(row), field);
              throw new RulebookException(unreadable(file, why));
            });
  }

  private String unreadable(String table, String why) {
    return "The table (%s) of (%s) cannot be read: %s. Maybe a field is missing or misspelt."
        .formatted(table, content.place(), why);
  }
}
