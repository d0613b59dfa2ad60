// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import eu.fondaco.core.figure.Figure;
import java.math.BigDecimal;
import java.util.List;

/** Figures as CSV for spreadsheets. No cell of it can be taken for a formula. */
final class FiguresTable {

  private FiguresTable() {}

  static String csv(List<Figure> figures) {
    StringBuilder out = new StringBuilder(
        "id,question,value,step,unit,qualifier,as_printed,released,origin,url,note\r\n");
    for (Figure f : figures) {
      row(out, f.id(), f.question().toString(), number(f.value()), number(f.step()), f.unit(),
          text(f.qualifier().sign()), text(f.asPrinted()), f.released().isKnown() ? f.released().toString() : "",
          text(f.origin()), text(f.url()), text(f.note()));
    }
    return out.toString();
  }

  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A text that a spreadsheet would run is set off by an apostrophe. */
  static String text(String text) {
    return text != null && text.matches("(?s)([=+@\\t\\r]|-(?!\\d)).+") ? "'" + text : text;
  }

  static void row(StringBuilder out, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i] == null ? "" : cells[i];
      boolean quoted = cell.matches("(?s).*[\",\r\n].*");
      out.append(i == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    out.append("\r\n");
  }
}
