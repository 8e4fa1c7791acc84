package io.github.lowestrung.workload;

import io.github.lowestrung.workload.term.FieldDoc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * One workload: what is known of it, and nothing else. A component that is null, and a field that
 * is null, is <em>not known</em>, which is never the same as false or none. Immutable.
 *
 * @param id the caller's own key, echoed back; null when there is none
 * @param title a short title; null when there is none
 * @param description free text, kept in the audit and never read by rules; null when there is none
 * @param task what the workload is to do
 * @param data the data at hand; null when not known
 * @param latency how fast answers and training must be; null when not known
 * @param network where the model may be reached from and may run; null when not known
 * @param location where the workload runs; null when not known
 * @param team the people who will own the workload; null when not known
 * @param schedule when the workload is needed and how often it runs; null when not known
 * @param operations how the workload is to be run; null when not known
 * @param quality what the answers must be like; null when not known
 * @param customization how far a model must be bent to the workload; null when not known
 * @param model a model or algorithm that is asked for; null when not known
 * @param training who trains, and how; null when not known
 * @param container what the image must hold or meet; null when not known
 * @param economics volumes and prices, in one currency; null when not known
 * @param account the customer's standing with AWS; null when not known
 * @param offered the only approaches that may be chosen; null when all may
 * @param proposal what the team has in mind; null when nothing
 */
public record Workload(
    @FieldDoc("the caller's own key, echoed back") String id,
    @FieldDoc("a short title") String title,
    @FieldDoc("free text, kept in the audit and never read by rules") String description,
    Tasks task,
    Dataset data,
    Latency latency,
    Network network,
    Location location,
    Team team,
    Schedule schedule,
    Operations operations,
    Quality quality,
    Customization customization,
    ModelChoice model,
    Training training,
    ContainerNeeds container,
    Economics economics,
    Account account,
    Offer offered,
    Proposal proposal)
    implements Subject {

  /**
   * Refuses values outside their range and facts that contradict each other.
   *
   * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
   */
  public Workload {
    // A section that states nothing is the same as none.
    data = RecordFactory.stated(data);
    latency = RecordFactory.stated(latency);
    network = RecordFactory.stated(network);
    location = RecordFactory.stated(location);
    team = RecordFactory.stated(team);
    schedule = RecordFactory.stated(schedule);
    operations = RecordFactory.stated(operations);
    quality = RecordFactory.stated(quality);
    customization = RecordFactory.stated(customization);
    model = RecordFactory.stated(model);
    training = RecordFactory.stated(training);
    container = RecordFactory.stated(container);
    economics = RecordFactory.stated(economics);
    account = RecordFactory.stated(account);
    proposal = RecordFactory.stated(proposal);
    // The compiler cannot pass a half-built record on, so the parts are checked one by one.
    WorkloadValidator.require(
        Arrays.asList(id, title, description),
        List.of(
            facts(
                task,
                data,
                latency,
                network,
                location,
                team,
                schedule,
                operations,
                quality,
                customization,
                model,
                training,
                container,
                economics,
                account,
                offered,
                proposal)));
  }

  private static Object[] facts(Object... sections) {
    return Arrays.stream(sections).filter(Objects::nonNull).toArray();
  }

  /**
   * Starts a workload.
   *
   * @param first what it is to do
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
    return RecordFactory.workload(facts);
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
   * Returns the facts that rules match: every component that is known.
   *
   * @return the facts, in a stable order
   */
  public List<Object> facts() {
    return List.of(
        facts(
            task,
            data,
            latency,
            network,
            location,
            team,
            schedule,
            operations,
            quality,
            customization,
            model,
            training,
            container,
            economics,
            account,
            offered,
            proposal));
  }

  /** Builds a workload step by step. Not thread-safe. */
  public static final class Builder {
    private final Tasks task;
    private String id;
    private String title;
    private String description;
    private final DatasetBuilder data = DatasetBuilder.builder();
    private final LatencyBuilder latency = LatencyBuilder.builder();
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
    private Offer offered;

    private Builder(Task first, Task... more) {
      List<Task> all = new ArrayList<>();
      all.add(first);
      all.addAll(List.of(more));
      task = new Tasks(all);
    }

    /**
     * Sets the caller's own key.
     *
     * @param id the key
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets a short title.
     *
     * @param title the title
     * @return this builder
     */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /**
     * Sets the free text that is kept in the audit.
     *
     * @param description the text
     * @return this builder
     */
    public Builder description(String description) {
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
      facts.accept(data);
      return this;
    }

    /**
     * States facts about latency, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder latency(Consumer<LatencyBuilder> facts) {
      facts.accept(latency);
      return this;
    }

    /**
     * States how far the workload must stand apart from shared networks.
     *
     * @param isolation the isolation
     * @return this builder
     */
    public Builder network(Isolation isolation) {
      return network(n -> n.isolation(isolation));
    }

    /**
     * States facts about the network, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder network(Consumer<NetworkBuilder> facts) {
      facts.accept(network);
      return this;
    }

    /**
     * States facts about the location, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder location(Consumer<LocationBuilder> facts) {
      facts.accept(location);
      return this;
    }

    /**
     * States facts about the team, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder team(Consumer<TeamBuilder> facts) {
      facts.accept(team);
      return this;
    }

    /**
     * States facts about the schedule, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder schedule(Consumer<ScheduleBuilder> facts) {
      facts.accept(schedule);
      return this;
    }

    /**
     * States facts about operations, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder operations(Consumer<OperationsBuilder> facts) {
      facts.accept(operations);
      return this;
    }

    /**
     * States facts about quality, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder quality(Consumer<QualityBuilder> facts) {
      facts.accept(quality);
      return this;
    }

    /**
     * States facts about customization, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder customization(Consumer<CustomizationBuilder> facts) {
      facts.accept(customization);
      return this;
    }

    /**
     * States facts about the model, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder model(Consumer<ModelChoiceBuilder> facts) {
      facts.accept(model);
      return this;
    }

    /**
     * States facts about training, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder training(Consumer<TrainingBuilder> facts) {
      facts.accept(training);
      return this;
    }

    /**
     * States facts about the container, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder container(Consumer<ContainerNeedsBuilder> facts) {
      facts.accept(container);
      return this;
    }

    /**
     * States facts about volumes and prices, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder economics(Consumer<EconomicsBuilder> facts) {
      facts.accept(economics);
      return this;
    }

    /**
     * States facts about the account, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder account(Consumer<AccountBuilder> facts) {
      facts.accept(account);
      return this;
    }

    /**
     * States facts about what the team has in mind, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder proposal(Consumer<ProposalBuilder> facts) {
      facts.accept(proposal);
      return this;
    }

    /**
     * Limits the choice to some approaches.
     *
     * @param approaches ids of the only approaches that may be chosen
     * @return this builder
     */
    public Builder offered(String... approaches) {
      offered = new Offer(List.of(approaches));
      return this;
    }

    /**
     * Builds the workload.
     *
     * @return the workload
     * @throws io.github.lowestrung.workload.problem.InvalidWorkloadException naming every problem
     */
    public Workload build() {
      return new Workload(
          id,
          title,
          description,
          task,
          data.build(),
          latency.build(),
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
          proposal.build());
    }
  }
}
