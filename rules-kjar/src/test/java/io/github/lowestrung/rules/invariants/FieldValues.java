package io.github.lowestrung.rules.invariants;

import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.Region;
import io.github.lowestrung.rulebook.service.Closing;
import io.github.lowestrung.rulebook.service.Minimum;
import io.github.lowestrung.rules.harness.DecisionProbe;
import io.github.lowestrung.workload.Vocabulary.Field;
import io.github.lowestrung.workload.Vocabulary.FieldKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values that generated workloads take in each field, beside none. */
final class FieldValues {

  /** Numbers that no rule has a border for; prices of which either side may be the cheaper. */
  private static final Map<String, List<Double>> PLAUSIBLE =
      Map.ofEntries(
          Map.entry("latency.responseMs", List.of(100.0, 2000.0)),
          Map.entry("data.itemMb", List.of(2.0, 600.0)),
          Map.entry("data.itemCharacters", List.of(900.0, 500_000.0)),
          Map.entry("data.documentPages", List.of(1.0, 4000.0)),
          Map.entry("data.mediaMinutes", List.of(3.0, 600.0)),
          Map.entry("load.requestMb", List.of(1.0, 500.0)),
          Map.entry("load.computeSeconds", List.of(0.1, 2000.0)),
          Map.entry("load.models", List.of(1.0, 100.0)),
          Map.entry("economics.pricePerPage", List.of(0.0015, 0.05)),
          Map.entry("economics.pricePerMinute", List.of(0.006, 0.024)),
          Map.entry("economics.indexPerHour", List.of(0.3, 1.4)),
          Map.entry("economics.monthlyInputTokens", List.of(5e6, 8e9)),
          Map.entry("economics.monthlyOutputTokens", List.of(1e6, 2e9)),
          Map.entry("economics.bedrockInputPer1k", List.of(0.0003, 0.02)),
          Map.entry("economics.bedrockOutputPer1k", List.of(0.0006, 0.06)),
          Map.entry("economics.provisionedPerHour", List.of(2.0, 40.0)),
          Map.entry("economics.provisionedUnits", List.of(1.0, 3.0)),
          Map.entry("economics.bedrockFineTuning", List.of(50.0, 9000.0)),
          Map.entry("economics.endpointPerHour", List.of(1.5, 30.0)),
          Map.entry("economics.endpointInstances", List.of(1.0, 4.0)),
          Map.entry("economics.jumpStartFineTuning", List.of(50.0, 9000.0)),
          Map.entry("economics.amortizationMonths", List.of(1.0, 12.0)),
          Map.entry("economics.monthlyRequests", List.of(10_000.0, 5e6)),
          Map.entry("economics.peakRequestsPerSecond", List.of(0.5, 40.0)),
          Map.entry("economics.instanceRequestsPerSecond", List.of(0.1, 10.0)),
          Map.entry("economics.endpointHoursPerMonth", List.of(40.0, 730.0)));

  private static final Map<String, List<?>> BY_NAME =
      Map.of(
          "data.languages",
          Stream.of("en", "de", "ja", "sw", "zh-TW", "en ja", "de sw")
              .map(codes -> List.of(codes.split(" ")))
              .toList(),
          "model.pretrainedArchitecture",
          List.of("resnet-50"),
          "operations.instanceType",
          List.of("ml.g5.2xlarge"));

  private final RuleValues rules = new RuleValues();
  private final PlatformTables tables;
  private final DecisionProbe decisionProbe;
  private final boolean few;

  private FieldValues(DecisionProbe decisionProbe, boolean few) {
    this.decisionProbe = decisionProbe;
    this.tables = decisionProbe.platform().tables();
    this.few = few;
  }

  /** Returns the values of each field, in the order of {@link FactSet#FIELDS}. */
  static List<List<Object>> all(DecisionProbe decisionProbe) {
    return new FieldValues(decisionProbe, false).ofFields();
  }

  /** Returns the same, but only one region, service and model of those that tables treat alike. */
  static List<List<Object>> few(DecisionProbe decisionProbe) {
    return new FieldValues(decisionProbe, true).ofFields();
  }

  private List<List<Object>> ofFields() {
    return FactSet.FIELDS.stream().map(field -> List.<Object>copyOf(of(field))).toList();
  }

  private Collection<?> of(Field field) {
    if (BY_NAME.containsKey(field.path())) {
      return BY_NAME.get(field.path());
    }
    Collection<?> values =
        switch (field.kind()) {
          case FLAG -> List.of(true, false);
          case TERM -> field.terms();
          case NUMBER, WHOLE -> numbers(field);
          case TEXT -> names(field);
        };
    return field.list() ? lists(field, values) : values;
  }

  /** Returns each value alone, and some in company. */
  private static List<List<?>> lists(Field field, Collection<?> values) {
    List<List<?>> lists = new ArrayList<>();
    values.forEach(value -> lists.add(List.of(value)));
    if (!field.path().equals("task")) {
      List<?> some = List.copyOf(values);
      lists.add(some.subList(0, 2));
      lists.add(some.subList(1, some.size()));
      lists.add(List.of(some.get(some.size() - 1), some.get(0)));
    }
    return lists;
  }

  private Collection<?> numbers(Field field) {
    Set<Double> numbers = new TreeSet<>(PLAUSIBLE.getOrDefault(field.path(), List.of()));
    double step = field.kind() == FieldKind.WHOLE ? 1 : 0.01;
    for (double border : borders(field)) {
      numbers.addAll(List.of(border - step, border, border + step));
    }
    assertKnown(field, numbers);
    numbers.add(0.0);
    numbers.removeIf(n -> field.rule().positive() ? n <= 0 : n < 0);
    return field.kind() == FieldKind.WHOLE
        ? numbers.stream().map(Double::longValue).toList()
        : numbers;
  }

  private Set<Double> borders(Field field) {
    Set<Double> borders = new TreeSet<>(rules.numbers(field.path()));
    for (Minimum minimum : tables.minimums()) {
      if (field.path().equals("data." + minimum.of())) {
        borders.add((double) minimum.least());
        if (minimum.recommended() != null) {
          borders.add((double) minimum.recommended());
        }
      }
    }
    return borders;
  }

  private Collection<String> names(Field field) {
    List<String> approaches = decisionProbe.names().approaches();
    return switch (field.rule().names()) {
      case APPROACH -> approaches;
      case SERVICE -> few ? servicesOfRules(field) : decisionProbe.names().services();
      case REGION -> few ? oneOfEach(tables.regions(), Region::region, this::treated) : regions();
      case FACT -> List.of("network.isolation", "data");
      case NOTHING ->
          switch (field.path()) {
            case "model.foundationModel" -> models();
            case "model.algorithm" -> algorithms();
            default -> {
              assertKnown(field, Set.of());
              yield Set.of();
            }
          };
    };
  }

  private static void assertKnown(Field field, Set<?> values) {
    if (values.isEmpty()) {
      throw new IllegalStateException(
          "No value of " + field.path() + " is generated. Maybe add some to this class.");
    }
  }

  private List<String> regions() {
    return tables.regions().stream().map(Region::region).toList();
  }

  /** Returns everything that the tables and rules say of a region. */
  private Object treated(Region region) {
    return List.of(
        region.partition(),
        region.services(),
        region.fips(),
        tables.images().stream().map(row -> row.regions().contains(region.region())).toList(),
        tables.tunings().stream().map(row -> row.regions().contains(region.region())).toList(),
        tables.tunings().stream().map(row -> row.onDemand().contains(region.region())).toList());
  }

  /** Returns the services that rules or closings name, and one that none does. */
  private Collection<String> servicesOfRules(Field field) {
    Set<String> named = new TreeSet<>(rules.texts(field.path()));
    tables.closings().stream().map(Closing::service).forEach(named::add);
    named.add("polly");
    return named;
  }

  /** Returns a model of each row that differs from the others, and one that no row has. */
  private Collection<String> models() {
    List<String> models =
        new ArrayList<>(
            oneOfEach(
                tables.tunings(),
                row -> row.models().get(0),
                row -> List.of(row.regions(), row.onDemand())));
    models.add("claude-opus");
    return models;
  }

  private Collection<String> algorithms() {
    Set<String> algorithms = new LinkedHashSet<>(rules.texts("model.algorithm"));
    decisionProbe.ladder().approaches().stream()
        .filter(approach -> approach.groups().contains("built-in"))
        .map(Approach::id)
        .forEach(algorithms::add);
    algorithms.add("prophet");
    return algorithms;
  }

  private static <T> Collection<String> oneOfEach(
      List<T> rows, Function<T, String> name, Function<T, Object> treated) {
    return rows.stream()
        .collect(Collectors.toMap(treated, name, (first, second) -> first))
        .values()
        .stream()
        .sorted()
        .toList();
  }
}
