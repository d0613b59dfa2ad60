// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.say.QuestionWords;

/** Puts the parts of the house together over an open observatory. The only place that does. */
public final class Wiring {

  private final OpenObservatory open;
  private QuestionLanguage language;

  public Wiring(OpenObservatory open) {
    this.open = open;
  }

  /** The measures that can be asked. */
  public static Measures measures() {
    return StandardMeasures.all();
  }

  /** Answers questions from cells and figures. */
  public QuestionEngine engine() {
    return new StoreQuestionEngine(open.catalog(), open.store(), measures());
  }

  /** Reads and says questions with the observatory's names. */
  public QuestionLanguage language() {
    if (language == null) {
      language = new QuestionLanguage(open.catalog());
    }
    return language;
  }

  /** Says questions in plain words. */
  public QuestionWords words() {
    return (question, lang) -> language().say(question, lang);
  }

  /** Names areas. */
  public AreaNames names() {
    return AreaNames.of(open.catalog().areas());
  }
}
