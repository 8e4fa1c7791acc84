package io.github.lowestrung.workload;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One workload: what is known about it, and nothing else. A section that is null, and a field that
 * is null, is <em>not known</em>, which is never the same as false or none. Its values are in range
 * and do not contradict each other, however it was made. Immutable; equal when equal in content.
 *
 * <p>Jackson 2 and 3 read and write it as its document, with all checks but that of names, which
 * deciding makes.
 */
public final class Workload implements Subject {

  private final @Nullable String id;
  private final @Nullable String title;
  private final @Nullable String description;
  private final List<Object> facts;
  private final @Nullable Object checkedBy;

  /** Takes over texts and sections that were checked, and who knew all of their names, if any. */
  Workload(
      @Nullable String id,
      @Nullable String title,
      @Nullable String description,
      List<Object> facts,
      @Nullable Object checkedBy) {
    this.id = id;
    this.title = title;
    this.description = description;
    this.facts = List.copyOf(facts);
    this.checkedBy = checkedBy;
  }

  /** Checks texts and sections, and drops sections that state nothing. */
  private static Workload check(
      @Nullable String id, @Nullable String title, @Nullable String description, List<?> sections) {
    List<Object> facts = new ArrayList<>();
    for (Vocabulary.Section section : Vocabulary.LIBRARY.sections().values()) {
      sections.stream()
          .filter(section.type()::isInstance)
          .findFirst()
          .filter(fact -> section.fields().stream().anyMatch(field -> field.of(fact) != null))
          .ifPresent(facts::add);
    }
    sections.stream()
        .filter(OwnFact.class::isInstance)
        .map(OwnFact.class::cast)
        .sorted(Comparator.comparing(OwnFact::path))
        .forEach(facts::add);
    WorkloadValidator.require(Arrays.asList(id, title, description), facts);
    return new Workload(id, title, description, facts, null);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Workload ofDocument(Object document) {
    return SubjectDocuments.get().readWorkload(document);
  }

  @JsonValue
  private Map<String, Object> document() {
    return SubjectDocuments.get().write(this);
  }

  /** Tells whether somebody has checked the names. */
  boolean wasCheckedBy(Object names) {
    return checkedBy == names;
  }

  /**
   * Starts a workload.
   *
   * @param first what it must do
   * @param more further tasks that the same approach must serve
   * @return a builder
   */
  public static Builder of(Task first, Task... more) {
    return new Builder(first, more);
  }

  /**
   * Builds a workload of its facts, without texts.
   *
   * @param facts parts of a workload, each of another kind
   * @return the workload
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
   */
  public static Workload ofFacts(List<?> facts) {
    return check(null, null, null, RecordFactory.copy(facts, "facts"));
  }

  @Override
  public @Nullable String id() {
    return id;
  }

  @Override
  public @Nullable String title() {
    return title;
  }

  @Override
  public @Nullable String description() {
    return description;
  }

  @Override
  public List<Workload> workloads() {
    return List.of(this);
  }

  @Override
  public String kind() {
    return "workload";
  }

  /**
   * Returns what the workload must do.
   *
   * @return the tasks
   */
  public Tasks task() {
    return Objects.requireNonNull(fact(Tasks.class));
  }

  /**
   * Returns a section of the workload, such as {@code fact(Dataset.class)}.
   *
   * @param <F> the section's type
   * @param type the section's type
   * @return the section; null when nothing of it is known
   */
  public <F> @Nullable F fact(Class<F> type) {
    Objects.requireNonNull(type, "type");
    return facts.stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
  }

  /**
   * Returns the value of a fact that a rulebook declares.
   *
   * @param path its document path, such as {@code acme.dataClass}
   * @return a text, a number, a flag or a list of texts; null when it is not known
   */
  public @Nullable Object fact(String path) {
    Objects.requireNonNull(path, "path");
    return facts.stream()
        .filter(fact -> fact instanceof OwnFact own && own.path().equals(path))
        .map(fact -> ((OwnFact) fact).value())
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the facts that rules match: every section that is known.
   *
   * @return the facts, in a stable order
   */
  public List<Object> facts() {
    return facts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Workload workload
        && Objects.equals(id, workload.id)
        && Objects.equals(title, workload.title)
        && Objects.equals(description, workload.description)
        && facts.equals(workload.facts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, title, description, facts);
  }

  @Override
  public String toString() {
    return (id == null ? "Workload " : "Workload " + id + " ") + facts;
  }

  /** Builds a workload step by step. Not thread-safe. */
  public static final class Builder {
    private final Tasks task;
    private @Nullable String id;
    private @Nullable String title;
    private @Nullable String description;
    private final DatasetBuilder data = DatasetBuilder.builder();
    private final LatencyBuilder latency = LatencyBuilder.builder();
    private final LoadBuilder load = LoadBuilder.builder();
    private final NetworkBuilder network = NetworkBuilder.builder();
    private final LocationBuilder location = LocationBuilder.builder();
    private final TeamBuilder team = TeamBuilder.builder();
    private final ScheduleBuilder schedule = ScheduleBuilder.builder();
    private final OperationsBuilder operations = OperationsBuilder.builder();
    private final QualityBuilder quality = QualityBuilder.builder();
    private final CustomizationBuilder customization = CustomizationBuilder.builder();
    private final ModelChoiceBuilder model = ModelChoiceBuilder.builder();
    private final TrainingBuilder training = TrainingBuilder.builder();
    private final ContainerNeedsBuilder container = ContainerNeedsBuilder.builder();
    private final EconomicsBuilder economics = EconomicsBuilder.builder();
    private final AccountBuilder account = AccountBuilder.builder();
    private final ProposalBuilder proposal = ProposalBuilder.builder();
    private @Nullable Offer offered;
    private @Nullable FixedFacts fixed;
    private final Map<String, OwnFact> own = new TreeMap<>();

    private Builder(Task first, Task... more) {
      List<Task> all = new ArrayList<>();
      all.add(Objects.requireNonNull(first, "first"));
      all.addAll(RecordFactory.copy(Arrays.asList(Objects.requireNonNull(more, "more")), "more"));
      task = new Tasks(all);
    }

    /**
     * Sets the caller's own key.
     *
     * @param id the key; null when there is none
     * @return this builder
     */
    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets a short title.
     *
     * @param title the title; null when there is none
     * @return this builder
     */
    public Builder title(@Nullable String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets the free text that is kept in the audit.
     *
     * @param description the text; null when there is none
     * @return this builder
     */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /**
     * States facts about the data, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder data(Consumer<DatasetBuilder> facts) {
      return state(facts, data);
    }

    /**
     * States facts about latency, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder latency(Consumer<LatencyBuilder> facts) {
      return state(facts, latency);
    }

    /**
     * States facts about requests and how they come, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder load(Consumer<LoadBuilder> facts) {
      return state(facts, load);
    }

    /**
     * States how far the workload must be isolated from shared networks.
     *
     * @param isolation the isolation; null when not known
     * @return this builder
     */
    public Builder network(@Nullable Isolation isolation) {
      return network(n -> n.isolation(isolation));
    }

    /**
     * States facts about the network, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder network(Consumer<NetworkBuilder> facts) {
      return state(facts, network);
    }

    /**
     * States facts about the location, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder location(Consumer<LocationBuilder> facts) {
      return state(facts, location);
    }

    /**
     * States facts about the team, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder team(Consumer<TeamBuilder> facts) {
      return state(facts, team);
    }

    /**
     * States facts about the schedule, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder schedule(Consumer<ScheduleBuilder> facts) {
      return state(facts, schedule);
    }

    /**
     * States facts about operations, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder operations(Consumer<OperationsBuilder> facts) {
      return state(facts, operations);
    }

    /**
     * States facts about quality, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder quality(Consumer<QualityBuilder> facts) {
      return state(facts, quality);
    }

    /**
     * States facts about customization, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder customization(Consumer<CustomizationBuilder> facts) {
      return state(facts, customization);
    }

    /**
     * States facts about the model, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder model(Consumer<ModelChoiceBuilder> facts) {
      return state(facts, model);
    }

    /**
     * States facts about training, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder training(Consumer<TrainingBuilder> facts) {
      return state(facts, training);
    }

    /**
     * States facts about the container, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder container(Consumer<ContainerNeedsBuilder> facts) {
      return state(facts, container);
    }

    /**
     * States facts about volumes and prices, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder economics(Consumer<EconomicsBuilder> facts) {
      return state(facts, economics);
    }

    /**
     * States facts about the account, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder account(Consumer<AccountBuilder> facts) {
      return state(facts, account);
    }

    /**
     * States facts about what the team has in mind, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder proposal(Consumer<ProposalBuilder> facts) {
      return state(facts, proposal);
    }

    private <B> Builder state(Consumer<B> facts, B section) {
      Objects.requireNonNull(facts, "facts");
      facts.accept(section);
      return this;
    }

    /**
     * States a fact that a rulebook declares; the advisor refuses it when no rulebook does.
     *
     * @param path its document path, such as {@code acme.dataClass}
     * @param value a text, a number, a flag or a list of texts, as the rulebook declares
     * @return this builder
     */
    public Builder fact(String path, Object value) {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(value, "value");
      own.put(path, new OwnFact(path, OwnFact.stored(path, value)));
      return this;
    }

    /**
     * Limits the choice to some approaches.
     *
     * @param approaches ids of the only approaches that may be chosen
     * @return this builder
     */
    public Builder offered(String... approaches) {
      offered = new Offer(Arrays.asList(Objects.requireNonNull(approaches, "approaches")));
      return this;
    }

    /**
     * Names facts that cannot be changed, which no proposal of changes touches.
     *
     * @param paths their document paths, or names of whole sections
     * @return this builder
     */
    public Builder fixed(String... paths) {
      fixed = new FixedFacts(Arrays.asList(Objects.requireNonNull(paths, "paths")));
      return this;
    }

    /**
     * Builds the workload.
     *
     * @return the workload
     * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
     */
    public Workload build() {
      List<Object> sections = new ArrayList<>(own.values());
      Collections.addAll(
          sections,
          task,
          data.build(),
          latency.build(),
          load.build(),
          network.build(),
          location.build(),
          team.build(),
          schedule.build(),
          operations.build(),
          quality.build(),
          customization.build(),
          model.build(),
          training.build(),
          container.build(),
          economics.build(),
          account.build(),
          offered,
          proposal.build(),
          fixed);
      return check(id, title, description, sections);
    }
  }
}
