package io.github.lowestrung.authoring.check;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that rules do not use.
 *
 * @param where the part of a file that has it
 * @param pattern finds it in code
 * @param message what it is and why it is not used
 * @param advice what to do instead
 */
record ForbiddenConstruct(FilePart where, Pattern pattern, String message, String advice) {

  /** A part of a file. */
  enum FilePart {
    FRAME,
    HEADER,
    CONDITIONS,
    CONSEQUENCE
  }

  static final String HALF_A_COMPARISON = "(?:&&|\\|\\|)\\s*(?:[<>]=?|==|!=)";
  private static final String ORDER =
      "Put what must be concluded earlier in an earlier stratum, and ask for it.";
  private static final String DATES =
      "Ask for the date of the platform's facts, or give the rulebook a new version.";

  static final List<ForbiddenConstruct> ALL =
      List.of(
          attribute("salience", "would order rules that strata alone order", ORDER),
          attribute(
              "no-loop",
              "can make the engine fail when a match that it suppresses is updated",
              "Remove it: facts do not change, so that no rule fires twice for the same."),
          attribute(
              "lock-on-active",
              "can make the engine fail when a match that it suppresses is updated",
              "Remove it: facts do not change, so that no rule fires twice for the same."),
          attribute("auto-focus", "would let rules run out of the order of the strata", ORDER),
          attribute(
              "activation-group",
              "lets the order of firing say which of several rules counts",
              "State in each rule's conditions when it counts."),
          attribute(
              "agenda-group",
              "is another name for what strata do, which the engine's next language drops",
              "Write ruleflow-group instead."),
          attribute(
              "dialect",
              "would change the language of conditions and consequences",
              "Remove it: rules are written in the Java dialect."),
          attribute(
              "enabled",
              "would let a rule be in the rulebook and not count",
              "Remove the rule, or write the condition that it depends on."),
          attribute("date-effective", "would make a decision depend on the clock", DATES),
          attribute("date-expires", "would make a decision depend on the clock", DATES),
          attribute("timer", "would let rules fire when the decision is already made", DATES),
          attribute("duration", "would let rules fire when the decision is already made", DATES),
          attribute("calendars", "would make a decision depend on the clock", DATES),
          attribute(
              "extends",
              "hides conditions in another rule, where no explanation shows them",
              "Repeat the conditions, or conclude a concept from them and ask for it."),
          frame(
              "dialect\\s",
              "dialect",
              "would change the language of all rules of the file",
              "Remove it: rules are written in the Java dialect."),
          frame(
              "global\\s",
              "global",
              "is no fact, so that no explanation could show it",
              "Match a fact instead, such as a row of a table of the platform."),
          frame(
              "function\\s",
              "function",
              "can be neither indexed nor tested alone nor shown as evidence",
              "Write the conditions out, or conclude a concept from them."),
          frame(
              "query\\s",
              "query",
              "is no rule that could decide anything, and which loading refuses",
              "Write its conditions in the rules, or conclude a concept from them."),
          frame(
              "declare\\s",
              "declare",
              "makes a type that only this rulebook knows and nothing explains",
              "Use the types of the library; name what rules conclude with conclude(kcontext,"
                  + " \"...\")."),
          new ForbiddenConstruct(
              FilePart.FRAME,
              Pattern.compile("(?m)^[ \\t]*import\\s[^;\\n]*\\.\\*"),
              "An import of everything hides where a name comes from, and may take another"
                  + " package's for it.",
              "Import each type by its name."),
          condition(
              "eval\\s*\\(",
              "eval",
              "can be neither indexed nor shown as evidence",
              "Write the comparison as a condition of the pattern that it is about."),
          condition(
              "(?:accumulate|acc)\\s*\\(",
              "accumulate",
              "can return a value that is not" + " true any more",
              "Ask with 'not' whether there is a better one."),
          condition(
              "collect\\s*\\(",
              "collect",
              "can be neither indexed nor shown as evidence",
              "Match the facts one by one, or ask with 'not' or 'exists'."),
          condition(
              "forall\\s*\\(",
              "forall",
              "loses matches in some rulebooks",
              "Ask with 'not' for the one that does not hold."),
          new ForbiddenConstruct(
              FilePart.CONDITIONS,
              Pattern.compile("(?<![\\w.$])\\d+(?:_\\d+)+"),
              "A number is written with underscores, which the engine does not read.",
              "Write the digits alone, such as 1000000000L."),
          new ForbiddenConstruct(
              FilePart.CONDITIONS,
              Pattern.compile(HALF_A_COMPARISON),
              "Half a comparison follows && or ||, which the engine's next language drops.",
              "Write the field again: (sizeGb > 10, sizeGb < 100)."),
          consequence(
              "insertLogical",
              "is withdrawn when its conditions no longer hold, but"
                  + " conclusions are never withdrawn"),
          consequence("insert", "adds a fact that no explanation knows"),
          consequence("update", "changes a fact, but facts do not change"),
          consequence("modify", "changes a fact, but facts do not change"),
          consequence("delete", "withdraws a fact, but nothing is ever withdrawn"),
          consequence("retract", "withdraws a fact, but nothing is ever withdrawn"),
          new ForbiddenConstruct(
              FilePart.CONSEQUENCE,
              Pattern.compile("\\bSystem\\s*\\.\\s*(?:out|err)\\b"),
              "A consequence prints, which whoever asks for the decision never sees.",
              "Say it in the rule's @reason."));

  private static ForbiddenConstruct attribute(String name, String why, String advice) {
    return new ForbiddenConstruct(
        FilePart.HEADER,
        Pattern.compile("(?<![\\w@.-])" + name + "(?![\\w-])"),
        "The rule uses " + name + ", which " + why + ".",
        advice);
  }

  private static ForbiddenConstruct frame(String code, String name, String why, String advice) {
    return new ForbiddenConstruct(
        FilePart.FRAME,
        Pattern.compile("(?m)^[ \\t]*" + code),
        "The file uses " + name + ", which " + why + ".",
        advice);
  }

  private static ForbiddenConstruct condition(String code, String name, String why, String advice) {
    return new ForbiddenConstruct(
        FilePart.CONDITIONS,
        Pattern.compile("(?<![\\w.$])" + code),
        "A condition uses " + name + ", which " + why + ".",
        advice);
  }

  private static ForbiddenConstruct consequence(String name, String why) {
    return new ForbiddenConstruct(
        FilePart.CONSEQUENCE,
        Pattern.compile("(?<![\\w$])" + name + "\\s*[({]"),
        "The consequence uses " + name + ", which " + why + ".",
        "Call a method of Conclusions, such as conclude(kcontext, \"...\") for what later rules"
            + " ask.");
  }
}
