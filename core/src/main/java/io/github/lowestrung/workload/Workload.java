package io.github.lowestrung.workload;

import java.util.List;
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
    @Means("the caller's own key, echoed back") String id,
    @Means("a short title") String title,
    @Means("free text, kept in the audit and never read by rules") String description,
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
    Proposal proposal) {

  /**
   * Refuses values outside their range and facts that contradict each other.
   *
   * @throws InvalidWorkloadException naming every problem
   */
  public Workload {
    // The compiler cannot pass a half-built record on, so the facts are checked one by one.
    Validation.require(
        task,
        List.of(
            facts(
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
    private Dataset data;
    private Latency latency;
    private Network network;
    private Location location;
    private Team team;
    private Schedule schedule;
    private Operations operations;
    private Quality quality;
    private Customization customization;
    private ModelChoice model;
    private Training training;
    private ContainerNeeds container;
    private Economics economics;
    private Account account;
    private Proposal proposal;
    private Offer offered;

    private Builder(Task first, Task... more) {
      var all = new ArrayList<Task>();
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
     * States how far the workload must stand apart from shared networks.
     *
     * @param isolation the isolation
     * @return this builder
     */
    public Builder network(Isolation isolation) {
      return network(n -> n.isolation(isolation));
    }

    /**
     * States facts about data, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder data(Consumer<DatasetBuilder> facts) {
      DatasetBuilder builder =
          data == null ? DatasetBuilder.builder() : DatasetBuilder.builder(data);
      facts.accept(builder);
      data = builder.build();
      return this;
    }

    /**
     * States facts about latency, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder latency(Consumer<LatencyBuilder> facts) {
      LatencyBuilder builder =
          latency == null ? LatencyBuilder.builder() : LatencyBuilder.builder(latency);
      facts.accept(builder);
      latency = builder.build();
      return this;
    }

    /**
     * States facts about network, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder network(Consumer<NetworkBuilder> facts) {
      NetworkBuilder builder =
          network == null ? NetworkBuilder.builder() : NetworkBuilder.builder(network);
      facts.accept(builder);
      network = builder.build();
      return this;
    }

    /**
     * States facts about location, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder location(Consumer<LocationBuilder> facts) {
      LocationBuilder builder =
          location == null ? LocationBuilder.builder() : LocationBuilder.builder(location);
      facts.accept(builder);
      location = builder.build();
      return this;
    }

    /**
     * States facts about team, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder team(Consumer<TeamBuilder> facts) {
      TeamBuilder builder = team == null ? TeamBuilder.builder() : TeamBuilder.builder(team);
      facts.accept(builder);
      team = builder.build();
      return this;
    }

    /**
     * States facts about schedule, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder schedule(Consumer<ScheduleBuilder> facts) {
      ScheduleBuilder builder =
          schedule == null ? ScheduleBuilder.builder() : ScheduleBuilder.builder(schedule);
      facts.accept(builder);
      schedule = builder.build();
      return this;
    }

    /**
     * States facts about operations, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder operations(Consumer<OperationsBuilder> facts) {
      OperationsBuilder builder =
          operations == null ? OperationsBuilder.builder() : OperationsBuilder.builder(operations);
      facts.accept(builder);
      operations = builder.build();
      return this;
    }

    /**
     * States facts about quality, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder quality(Consumer<QualityBuilder> facts) {
      QualityBuilder builder =
          quality == null ? QualityBuilder.builder() : QualityBuilder.builder(quality);
      facts.accept(builder);
      quality = builder.build();
      return this;
    }

    /**
     * States facts about customization, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder customization(Consumer<CustomizationBuilder> facts) {
      CustomizationBuilder builder =
          customization == null
              ? CustomizationBuilder.builder()
              : CustomizationBuilder.builder(customization);
      facts.accept(builder);
      customization = builder.build();
      return this;
    }

    /**
     * States facts about model, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder model(Consumer<ModelChoiceBuilder> facts) {
      ModelChoiceBuilder builder =
          model == null ? ModelChoiceBuilder.builder() : ModelChoiceBuilder.builder(model);
      facts.accept(builder);
      model = builder.build();
      return this;
    }

    /**
     * States facts about training, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder training(Consumer<TrainingBuilder> facts) {
      TrainingBuilder builder =
          training == null ? TrainingBuilder.builder() : TrainingBuilder.builder(training);
      facts.accept(builder);
      training = builder.build();
      return this;
    }

    /**
     * States facts about container, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder container(Consumer<ContainerNeedsBuilder> facts) {
      ContainerNeedsBuilder builder =
          container == null
              ? ContainerNeedsBuilder.builder()
              : ContainerNeedsBuilder.builder(container);
      facts.accept(builder);
      container = builder.build();
      return this;
    }

    /**
     * States facts about economics, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder economics(Consumer<EconomicsBuilder> facts) {
      EconomicsBuilder builder =
          economics == null ? EconomicsBuilder.builder() : EconomicsBuilder.builder(economics);
      facts.accept(builder);
      economics = builder.build();
      return this;
    }

    /**
     * States facts about account, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder account(Consumer<AccountBuilder> facts) {
      AccountBuilder builder =
          account == null ? AccountBuilder.builder() : AccountBuilder.builder(account);
      facts.accept(builder);
      account = builder.build();
      return this;
    }

    /**
     * States facts about proposal, added to those stated before.
     *
     * @param facts sets the fields that are known
     * @return this builder
     */
    public Builder proposal(Consumer<ProposalBuilder> facts) {
      ProposalBuilder builder =
          proposal == null ? ProposalBuilder.builder() : ProposalBuilder.builder(proposal);
      facts.accept(builder);
      proposal = builder.build();
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
     * @throws InvalidWorkloadException naming every problem
     */
    public Workload build() {
      return new Workload(
          id,
          title,
          description,
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
          proposal);
    }
  }
}
