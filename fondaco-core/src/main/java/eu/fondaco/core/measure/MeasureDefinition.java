// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * What a measure means, exactly enough that somebody else computes the same number: printed by the
 * command line and the reference documentation.
 *
 * @param id as in questions
 * @param family level, change, comparison, ranking …
 * @param formula in plain symbols; x is the level asked about, t its period, 0 the base period
 * @param unit in words
 * @param universe what it runs over, or the frame it is set against; empty where it has none
 * @param zeros what absent, zero and negative values do
 * @param traps how it is misread
 * @param source who defined it, or the convention followed
 */
public record MeasureDefinition(
    String id,
    String family,
    Label name,
    String formula,
    String unit,
    String universe,
    String zeros,
    List<String> traps,
    String source) {

  public MeasureDefinition {
    if (!id.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("'" + id + "' is not a measure id");
    }
    Objects.requireNonNull(name, "name");
    traps = List.copyOf(traps);
  }

  /** Starts a definition; every further part is a sentence. */
  public static Builder of(String id, String family, String en, String it) {
    return new Builder(id, family, new Label(en, it));
  }

  /** Collects the parts. */
  public static final class Builder {

    private final String id;
    private final String family;
    private final Label name;
    private String formula = "";
    private String unit = "";
    private String universe = "";
    private String zeros = "";
    private String[] traps = {};
    private String source = "";

    private Builder(String id, String family, Label name) {
      this.id = id;
      this.family = family;
      this.name = name;
    }

    public Builder formula(String value) {
      formula = value;
      return this;
    }

    public Builder unit(String value) {
      unit = value;
      return this;
    }

    public Builder universe(String value) {
      universe = value;
      return this;
    }

    public Builder zeros(String value) {
      zeros = value;
      return this;
    }

    public Builder traps(String... values) {
      traps = values;
      return this;
    }

    /** Who defined it; ends the definition. */
    public MeasureDefinition source(String value) {
      source = value;
      return new MeasureDefinition(
          id, family, name, formula, unit, universe, zeros, List.of(traps), source);
    }
  }
}
