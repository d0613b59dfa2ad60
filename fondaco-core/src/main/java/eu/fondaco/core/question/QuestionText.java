// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

/** The canonical text of questions. */
final class QuestionText {

  private QuestionText() {}

  static String print(Question q) {
    StringBuilder s = new StringBuilder(q.measure().toString());
    s.append(' ').append(q.flow().code()).append(' ').append(q.reporter());
    s.append(' ').append(q.partner()).append(' ').append(q.product()).append(' ').append(q.period());
    if (q.base() != null) {
      s.append(" base ").append(q.base());
    }
    if (q.denominator() != null) {
      s.append(' ').append(q.denominator());
    }
    if (q.universe() != null) {
      s.append(' ').append(q.universe());
    }
    return s.toString();
  }
}
