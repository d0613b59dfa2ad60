// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.util.List;

/**
 * The warehouse's tables. {@code observation} keeps every version of every cell: {@code known} is the
 * day from which it was known, {@code until} the day from which a later one took its place. Both are
 * derived from the releases, whatever the order in which these were loaded. {@code dataset},
 * {@code member} and {@code coverage} summarise it, so that starting is cheap.
 */
final class Tables {

  static final String CELL = "reporter, partner, flow, product, period";

  static final List<String> CREATE =
      List.of(
          "CREATE TABLE meta (format INTEGER)",
          """
          CREATE TABLE release (seq INTEGER, id VARCHAR, dataset VARCHAR, known_from DATE,
            source VARCHAR, url VARCHAR, licence VARCHAR, replaces BOOLEAN)""",
          """
          CREATE TABLE release_file (seq INTEGER, release INTEGER, file VARCHAR, sha256 VARCHAR,
            mapping VARCHAR)""",
          """
          CREATE TABLE observation (dataset VARCHAR, reporter VARCHAR, partner VARCHAR, flow VARCHAR,
            product VARCHAR, period VARCHAR, period_end DATE, value DECIMAL(28,4), status VARCHAR,
            quantity DECIMAL(28,4), quantity_unit VARCHAR, release INTEGER, known DATE, until DATE)""",
          """
          CREATE TABLE dataset (id VARCHAR, unit VARCHAR, versions BIGINT, live BIGINT)""",
          """
          CREATE TABLE member (dataset VARCHAR, dimension VARCHAR, ordinal INTEGER, code VARCHAR,
            live BOOLEAN)""",
          """
          CREATE TABLE coverage (dataset VARCHAR, reporter VARCHAR, flow VARCHAR, periods VARCHAR,
            partners BOOLEAN, products BOOLEAN)""");

  private Tables() {}
}
