package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.internal.analysis.ConsequenceAnalysis;
import io.github.lowestrung.internal.content.ClassPathContent;
import io.github.lowestrung.internal.content.RulebookContent;
import io.github.lowestrung.internal.engine.ResidentFacts;
import io.github.lowestrung.internal.rule.ApprovalRules;
import io.github.lowestrung.internal.rule.CompiledRule;
import io.github.lowestrung.internal.rule.RuleReader;
import io.github.lowestrung.internal.rule.RuleSet;
import io.github.lowestrung.rulebook.Approach;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.PlatformTables;
import io.github.lowestrung.rulebook.Region;
import io.github.lowestrung.rulebook.RulebookException;
import io.github.lowestrung.rulebook.Rung;
import io.github.lowestrung.rulebook.artifact.Provenance;
import io.github.lowestrung.rulebook.artifact.Rulebook;
import io.github.lowestrung.rulebook.catalog.RuleCatalog;
import io.github.lowestrung.rulebook.catalog.RuleIdScheme;
import io.github.lowestrung.rulebook.catalog.RuleInfo;
import io.github.lowestrung.rulebook.threshold.Thresholds;
import io.github.lowestrung.workload.Vocabulary;
import io.github.lowestrung.workload.Workload;
import io.github.lowestrung.workload.term.FactDeclaration;
import io.github.lowestrung.workload.term.KnownNames;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.drools.base.util.Drools;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;

/**
 * Rulebooks, loaded straight from their executable models. Immutable and thread-safe.
 *
 * @param files their files, by id
 * @param provenance what they are, and what loaded them
 * @param catalog what their rules declare about themselves
 * @param ladder the rungs and approaches
 * @param thresholds the parameters
 * @param platform the tables, all their rows
 * @param facts the facts that they declare
 * @param vocabulary the facts that workloads may state
 * @param kieBase the rules for the engine
 * @param rules the rules, each with its waivers
 */
public record LoadedRulebooks(
    List<RulebookFiles> files,
    Provenance provenance,
    RuleCatalog catalog,
    Ladder ladder,
    Thresholds thresholds,
    Platform platform,
    List<FactDeclaration> facts,
    Vocabulary vocabulary,
    KieBase kieBase,
    RuleSet rules) {

  /** Loads the rulebooks that a class loader sees. */
  public static LoadedRulebooks of(ClassLoader loader) {
    return of(loader, onClassPath(loader));
  }

  /** Loads the rulebooks that were given, whose classes the class loader sees. */
  static LoadedRulebooks of(ClassLoader loader, List<RulebookFiles> found) {
    ModelLists.refuseStrays(found, found.stream().map(RulebookFiles::content).toList());
    // Reading the files of a rulebook takes as long as building the network: do both at once.
    List<CompletableFuture<Rulebook>> digests = new ArrayList<>();
    Map<String, CompiledRule> loaded = new HashMap<>();
    List<Model> models = new ArrayList<>();
    List<Rung> rungs = new ArrayList<>();
    List<CompletableFuture<PlatformTables>> tables = new ArrayList<>();
    List<RulebookFiles> files = sorted(found);
    RulebookConflicts conflicts = new RulebookConflicts(files);
    conflicts.refuse(engineVersion());
    List<FactDeclaration> facts = conflicts.facts();
    Vocabulary vocabulary = Vocabulary.with(facts);
    Thresholds thresholds = new Thresholds(files.stream().map(RulebookFiles::thresholds).toList());
    for (RulebookFiles book : files) {
      digests.add(CompletableFuture.supplyAsync(book::rulebook));
      rungs.addAll(book.rungs());
      tables.add(CompletableFuture.supplyAsync(book::platform));
      RuleIdScheme scheme = book.ids();
      for (String name : book.modelClasses(engineVersion())) {
        Model model = instantiate(loader, name, book.id());
        models.add(model);
        for (Rule rule : model.getRules()) {
          CompiledRule read =
              new RuleReader(rule, book.id(), scheme, thresholds, vocabulary).read();
          book.requireLetters("rule \"" + rule.getName() + "\"", read.info().toString());
          conflicts.refuse(read.info(), loaded.put(rule.getName(), read));
        }
        model
            .getRules()
            .replaceAll(rule -> ResidentFacts.renewed(rule, loaded.get(rule.getName()).shape()));
      }
      scheme.requireRules(book.id(), idsOf(book, loaded.values()));
    }
    Ladder ladder = new Ladder(rungs, inOrder(files));
    List<ApprovalRules.Made> approvals = approvals(files, ladder);
    approvals.forEach(
        made -> {
          RuleInfo info = made.compiled().info();
          conflicts.refuse(info, loaded.put(info.name(), made.compiled()));
        });
    models.add(ApprovalRules.model(approvals));
    if (loaded.isEmpty()) {
      throw new RulebookException(
          ("The rulebooks on the class path contain no rules: %s. Maybe their build found no DRL"
                  + " file.")
              .formatted(files.stream().map(RulebookFiles::id).toList()));
    }
    KieBase kieBase = build(models, loaded.size(), loader);
    List<PlatformTables> read = tables.stream().map(LoadedRulebooks::finished).toList();
    for (int i = 0; i < read.size(); i++) {
      conflicts.refuseWidening(files.get(i), read.get(i));
    }
    Platform platform = new Platform(PlatformTables.join(read), ladder);
    ConsequenceAnalysis consequences = new ConsequenceAnalysis(ladder);
    CautionNotes notes = new CautionNotes(platform.notes(), consequences);
    loaded.replaceAll((name, rule) -> notes.noted(rule));
    RuleCatalog catalog =
        new RuleCatalog(loaded.values().stream().map(CompiledRule::info).toList());
    RuleSet rules =
        WaiverAssignment.waive(new RuleSet(loaded.values()), files, names(ladder, platform, facts));
    conflicts.refuseSharedConcepts(rules, consequences);
    Prohibitions.refuse(rules, consequences);
    Provenance provenance =
        new Provenance(
            LibraryVersion.read(),
            engineVersion(),
            Runtime.version().toString(),
            digests.stream().map(LoadedRulebooks::finished).toList());
    return new LoadedRulebooks(
        files,
        provenance,
        catalog,
        ladder,
        thresholds,
        platform,
        facts,
        vocabulary,
        kieBase,
        rules);
  }

  /** Makes the rules of the tables of approved approaches. */
  private static List<ApprovalRules.Made> approvals(List<RulebookFiles> books, Ladder ladder) {
    List<String> known = ladder.approaches().stream().map(Approach::id).toList();
    KnownNames names = new KnownNames(known, List.of(), List.of());
    return books.stream()
        .flatMap(book -> new ApprovalRules(book.id(), book.approvals(names)).make().stream())
        .toList();
  }

  /** Approaches of other rulebooks come after those of the rulebook that brings the rungs. */
  private static List<Approach> inOrder(List<RulebookFiles> books) {
    return books.stream()
        .sorted(Comparator.comparing(book -> book.rungs().isEmpty()))
        .flatMap(book -> book.approaches().stream())
        .toList();
  }

  private static <T> T finished(CompletableFuture<T> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RulebookException refused ? refused : e;
    }
  }

  public List<Rulebook> books() {
    return provenance.rulebooks();
  }

  /** Returns the names that workloads may use: those that the tables have. */
  public KnownNames names() {
    return names(ladder, platform, facts);
  }

  private static KnownNames names(Ladder ladder, Platform platform, List<FactDeclaration> facts) {
    Set<String> services = new TreeSet<>();
    ladder.approaches().forEach(approach -> services.add(approach.id()));
    platform.tables().regions().forEach(region -> services.addAll(region.services()));
    platform.tables().closings().forEach(closing -> services.add(closing.service()));
    return new KnownNames(
        ladder.approaches().stream().map(Approach::id).toList(),
        List.copyOf(services),
        platform.tables().regions().stream().map(Region::region).toList(),
        facts);
  }

  /** Returns what rules match of a workload: its own facts, and those of the platform on a date. */
  public List<Object> facts(Workload workload, LocalDate asOf) {
    List<Object> all = new ArrayList<>(workload.facts());
    all.add(platform.on(asOf));
    return all;
  }

  private static String engineVersion() {
    return Drools.getFullVersion();
  }

  /** Returns the rulebooks that a class loader sees; none where there are none. */
  public static List<RulebookFiles> seen(ClassLoader loader) {
    try {
      List<RulebookFiles> seen =
          places(loader, RulebookContent.DESCRIPTOR).stream().map(RulebookFiles::new).toList();
      ModelLists.refuseStrays(seen, places(loader, ModelLists.FOLDER));
      return seen;
    } catch (IOException e) {
      throw new RulebookException("The class path cannot be searched for rulebooks.", e);
    }
  }

  private static List<ClassPathContent> places(ClassLoader loader, String path) throws IOException {
    return Collections.list(loader.getResources(path)).stream()
        .distinct()
        .map(url -> new ClassPathContent(url, path))
        .toList();
  }

  private static List<RulebookFiles> onClassPath(ClassLoader loader) {
    List<RulebookFiles> seen = seen(loader);
    if (seen.isEmpty()) {
      throw new RulebookException(
          ("No rulebook was found: the class path has no %s. Maybe add the dependency"
                  + " io.github.lowestrung:lowest-rung-rules.")
              .formatted(RulebookContent.DESCRIPTOR));
    }
    return seen;
  }

  private static List<RulebookFiles> sorted(List<RulebookFiles> found) {
    List<RulebookFiles> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparing(RulebookFiles::id));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
        throw new RulebookException(
            ("The rulebook (%s) is there twice: in (%s) and in (%s). Maybe remove one from the"
                    + " class path, or name one only.")
                .formatted(
                    sorted.get(i).id(),
                    sorted.get(i - 1).content().place(),
                    sorted.get(i).content().place()));
      }
    }
    return sorted;
  }

  private static Model instantiate(ClassLoader loader, String name, String book) {
    try {
      return Class.forName(name, true, loader)
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
      throw new RulebookException(
          ("The rulebook (%s) lists the model class (%s), which cannot be loaded. Maybe its jar"
                  + " is incomplete.")
              .formatted(book, name),
          e);
    }
  }

  private static List<String> idsOf(RulebookFiles book, Collection<CompiledRule> rules) {
    return rules.stream()
        .map(CompiledRule::info)
        .filter(rule -> rule.rulebook().equals(book.id()))
        .map(RuleInfo::id)
        .toList();
  }

  private static KieBase build(List<Model> models, int listed, ClassLoader loader) {
    @SuppressWarnings("deprecation") // the only way to hand over a class loader
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration(null, loader);
    KieBase kieBase = KieBaseBuilder.createKieBaseFromModel(models, configuration);
    long built = kieBase.getKiePackages().stream().mapToLong(p -> p.getRules().size()).sum();
    if (built != listed) {
      throw new RulebookException(
          ("The engine built %s rules where the rulebooks list %s. Maybe a module of Drools is"
                  + " missing or of another version.")
              .formatted(built, listed));
    }
    return kieBase;
  }
}
