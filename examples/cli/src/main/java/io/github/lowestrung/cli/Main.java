package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;
import io.github.lowestrung.cli.audit.AuditCommand;
import io.github.lowestrung.cli.option.RulebookOptions;
import io.github.lowestrung.cli.terminal.Terminal;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Starts the command line tool. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the process with its exit status.
   *
   * @param arguments what stands on the command line
   * @throws ReflectiveOperationException when the tool cannot be read from its folder
   * @throws IOException when the tool cannot be read from its folder
   */
  public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
    if (ReachableClassPath.isNeeded()) {
      ClassLoader loader = ReachableClassPath.loader(System.getProperty("java.class.path"));
      Thread.currentThread().setContextClassLoader(loader);
      Class<?> same = loader.loadClass(Main.class.getName());
      same.getMethod("main", String[].class).invoke(null, (Object) arguments);
      return;
    }
    System.exit(new LowestRung(Terminal.ofProcess(), advisor(arguments)).run(arguments));
  }

  /** Loads rulebooks beforehand, unless the command brings its own or needs none. */
  private static Supplier<Advisor> advisor(String... arguments) {
    boolean audit = arguments.length > 0 && arguments[0].equals(AuditCommand.NAME);
    boolean further = List.of(arguments).contains(RulebookOptions.NAME);
    return audit || further ? Advisor::create : new AdvisorPreloader(Advisor::create);
  }
}
