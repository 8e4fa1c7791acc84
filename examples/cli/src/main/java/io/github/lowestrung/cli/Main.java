package io.github.lowestrung.cli;

import io.github.lowestrung.Advisor;

/** Starts the command line tool. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the process with its exit status.
   *
   * @param arguments what stands on the command line
   */
  public static void main(String[] arguments) {
    System.exit(
        new LowestRung(Terminal.ofProcess(), new EarlyAdvisor(Advisor::create)).run(arguments));
  }
}
