package io.github.lowestrung.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lowestrung.workload.document.WorkloadReader;
import io.github.lowestrung.workload.problem.InvalidWorkloadException;
import io.github.lowestrung.workload.term.KnownNames;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Workloads built in Java are held to the same rules as documents. */
class WorkloadBuilderTest {

  @Test
  void factsOfOneSectionAreAddedUp() {
    Workload workload =
        Workload.of(Task.OCR)
            .data(d -> d.modality(Modality.DOCUMENT))
            .data(d -> d.rows(5L).languages(List.of("en")))
            .build();

    assertThat(workload.fact(Dataset.class).modality()).isEqualTo(Modality.DOCUMENT);
    assertThat(workload.fact(Dataset.class).rows()).isEqualTo(5);
    assertThat(workload.fact(Dataset.class).languages()).containsExactly("en");
    assertThat(workload.facts()).containsExactly(workload.task(), workload.fact(Dataset.class));
  }

  @Test
  void builtAndReadWorkloadsAreEqual() {
    Workload built =
        Workload.of(Task.SUMMARIZATION, Task.TRANSLATION)
            .id("minutes")
            .title("Minutes")
            .description("of meetings")
            .data(d -> d.sizeGb(2.5).labeled(false))
            .latency(l -> l.mode(LatencyMode.BATCH))
            .network(Isolation.CUSTOMER_VPC)
            .location(l -> l.region("eu-central-1"))
            .team(t -> t.frameworks(List.of(Framework.PYTORCH)))
            .schedule(s -> s.deadlineDays(14L))
            .operations(o -> o.instanceType("ml.g5.2xlarge"))
            .quality(q -> q.accuracyCritical(true))
            .customization(c -> c.need(CustomizationNeed.GROUNDING))
            .model(m -> m.algorithm("xgboost"))
            .training(t -> t.ownModel(false))
            .container(c -> c.hardening(HardeningLevel.CIS))
            .economics(e -> e.endpointInstances(2L))
            .account(a -> a.newCustomerOf(List.of("kendra")))
            .offered("bedrock", "jumpstart")
            .proposal(p -> p.approach("byoc"))
            .build();

    Workload read =
        WorkloadReader.ofRecordedDecisions()
            .read(
                """
                id: minutes
                title: Minutes
                description: of meetings
                task: [summarization, translation]
                data: {sizeGb: 2.5, labeled: false}
                latency: {mode: batch}
                network: {isolation: customer-vpc}
                location: {region: eu-central-1}
                team: {frameworks: [pytorch]}
                schedule: {deadlineDays: 14}
                operations: {instanceType: ml.g5.2xlarge}
                quality: {accuracyCritical: true}
                customization: {need: grounding}
                model: {algorithm: xgboost}
                training: {ownModel: false}
                container: {hardening: cis}
                economics: {endpointInstances: 2}
                account: {newCustomerOf: [kendra]}
                offered: [bedrock, jumpstart]
                proposal: {approach: byoc}
                """);

    assertThat(built).isEqualTo(read);
    assertThat(built.facts()).hasSize(17).isEqualTo(read.facts());
  }

  @Test
  void sectionWithoutFactsIsNone() {
    Workload workload = Workload.of(Task.OCR).data(d -> {}).build();

    assertThat(workload).isEqualTo(Workload.of(Task.OCR).build());
    assertThat(workload.fact(Dataset.class)).isNull();
  }

  @Test
  void taskGivenTwiceCountsOnce() {
    assertThat(Workload.of(Task.OCR, Task.OCR).build()).isEqualTo(Workload.of(Task.OCR).build());
  }

  @Test
  void everyProblemIsNamedAtOnce() {
    assertRefused(
        Workload.of(Task.CONVERSATION)
            .id(" ")
            .data(d -> d.sizeGb(-1.0).rows(-1L).languages(List.of("en", "german", "en")))
            .latency(l -> l.responseMs(800L).firstTokenMs(900L))
            .location(l -> l.region("Frankfurt"))
            .operations(o -> o.instanceType("g5.2xlarge"))
            .economics(e -> e.endpointInstances(0L)),
        "id: ' ' where a text that is not empty was expected",
        "data.sizeGb: -1 where a number of at least 0 was expected",
        "data.rows: -1 where a whole number of at least 0 was expected",
        "data.languages[1]: 'german' where an ISO 639-1 code (such as en) was expected",
        "data.languages[2]: 'en' a second time where each value once was expected",
        "location.region: 'Frankfurt' where an AWS region code (such as eu-central-1) was expected",
        "operations.instanceType: 'g5.2xlarge' where a SageMaker instance type (such as"
            + " ml.g5.2xlarge) was expected",
        "economics.endpointInstances: 0 where a whole number greater than 0 was expected",
        "latency.firstTokenMs: 900 where no more than the whole answer (because"
            + " latency.responseMs is 800) was expected");
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    assertRefused(
        Workload.of(Task.OCR).data(d -> d.sizeGb(Double.NaN)),
        "data.sizeGb: NaN where a number of at least 0 was expected");
    assertRefused(
        Workload.of(Task.OCR).data(d -> d.sizeGb(Double.POSITIVE_INFINITY)),
        "data.sizeGb: Infinity where a number of at least 0 was expected");
  }

  @Test
  void emptyListsAreRefused() {
    assertRefused(
        Workload.of(Task.OCR).offered().team(t -> t.frameworks(List.of())),
        "team.frameworks: an empty list where at least one value, or no field at all, was expected",
        "offered: an empty list where at least one value, or no field at all, was expected");
  }

  @Test
  void contradictionsAreRefused() {
    assertRefused(
        Workload.of(Task.REGRESSION).data(d -> d.labeled(false).labeledExamples(800L)),
        "data.labeledExamples: 800 where 0 (because data.labeled is false) was expected");
  }

  @Test
  void unknownNamesAreRefusedByTheReaderThatKnowsThem() {
    Workload workload =
        Workload.of(Task.OCR)
            .offered("textract", "textrakt")
            .location(l -> l.region("eu-wets-1"))
            .account(a -> a.existingCustomerOf(List.of("watson")))
            .proposal(p -> p.approach("bring-your-own-container"))
            .build();
    WorkloadReader reader =
        new WorkloadReader(
            new KnownNames(
                List.of("textract", "byoc"), List.of("textract", "clarify"), List.of("eu-west-1")));

    assertRefused(
        () -> reader.requireKnownNames(workload),
        "location.region: 'eu-wets-1' where one of eu-west-1 was expected; did you mean"
            + " 'eu-west-1'?",
        "account.existingCustomerOf[0]: 'watson' where one of textract, clarify was expected",
        "offered[1]: 'textrakt' where one of textract, byoc was expected; did you mean"
            + " 'textract'?",
        "proposal.approach: 'bring-your-own-container' where one of textract, byoc was"
            + " expected");
    WorkloadReader.ofRecordedDecisions().requireKnownNames(workload);
  }

  @Test
  void pipelineNeedsStagesThatTheirIdsTellApart() {
    Workload named = Workload.of(Task.OCR).id("read").build();
    Workload nameless = Workload.of(Task.TRANSLATION).build();

    assertRefused(
        () -> new Pipeline(null, null, null, List.of(named, nameless, named)),
        "stages[1].id: nothing where an id for the stage was expected",
        "stages[2].id: 'read' a second time where an id that no other stage has was" + " expected");
    assertRefused(
        () -> new Pipeline(null, null, null, List.of()),
        "stages: an empty list where at least one stage was expected");
  }

  private static void assertRefused(Workload.Builder workload, String... messages) {
    assertRefused(workload::build, messages);
  }

  private static void assertRefused(ThrowingCallable action, String... messages) {
    assertThatThrownBy(action)
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessage(String.join("\n", messages));
  }

  @Test
  void aSectionIsFixedWithItsFacts() {
    Workload workload =
        Workload.of(Task.OCR).fixed("network", "location.region").load(l -> l.models(100)).build();
    FixedFacts fixed = workload.fact(FixedFacts.class);

    assertThat(fixed.cover("network.isolation")).isTrue();
    assertThat(fixed.cover("location.region")).isTrue();
    assertThat(fixed.cover("location.place")).isFalse();
    assertThat(workload.fact(Load.class).models()).isEqualTo(100);
  }
}
