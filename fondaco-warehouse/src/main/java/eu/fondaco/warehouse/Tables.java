// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.util.List;

/**
 * The warehouse's tables. {@code version} keeps every version of every cell: {@code known} is the
 * day from which it was known, {@code until} the day from which a later one took its place. Both
 * are derived from the releases, whatever the order in which these were loaded. {@code segment}
 * lists tables that are a dataset's first release as it was read, and {@code observation} shows
 * both as one. {@code withdrawal} says which releases count no longer ({@link Withdrawing}). {@code
 * dataset}, {@code member} and {@code coverage} summarise it, so that starting is cheap.
 */
final class Tables {

    static final String CELL = "reporter, partner, flow, product, period";

    /** What makes tables of format 2 those of format 3. */
    static final List<String> FROM_FORMAT_2 =
            List.of(
                    "ALTER TABLE observation RENAME TO version",
                    "CREATE TABLE segment (cells VARCHAR, dataset VARCHAR, rows VARCHAR)",
                    "CREATE VIEW observation AS SELECT * FROM version",
                    "UPDATE meta SET format = 3");

    private static final String WITHDRAWAL =
            "CREATE TABLE withdrawal (release INTEGER, day DATE, reason VARCHAR)";

    /** What makes tables of format 3 those of format 4. */
    static final List<String> FROM_FORMAT_3 = List.of(WITHDRAWAL, "UPDATE meta SET format = 4");

    static final List<String> CREATE =
            List.of(
                    "CREATE TABLE meta (format INTEGER)",
                    """
                    CREATE TABLE release (seq INTEGER, id VARCHAR, dataset VARCHAR, known_from DATE,
                      source VARCHAR, url VARCHAR, licence VARCHAR, replaces BOOLEAN)\
                    """,
                    """
                    CREATE TABLE release_file (seq INTEGER, release INTEGER, file VARCHAR, sha256 VARCHAR,
                      mapping VARCHAR)\
                    """,
                    WITHDRAWAL,
                    """
                    CREATE TABLE version (dataset VARCHAR, reporter VARCHAR, partner VARCHAR, flow VARCHAR,
                      product VARCHAR, period VARCHAR, period_end DATE, value DECIMAL(28,4), status VARCHAR,
                      quantity DECIMAL(28,4), quantity_unit VARCHAR, release INTEGER, known DATE, until DATE)\
                    """,
                    "CREATE TABLE segment (cells VARCHAR, dataset VARCHAR, rows VARCHAR)",
                    "CREATE VIEW observation AS SELECT * FROM version",
                    """
                    CREATE TABLE dataset (id VARCHAR, unit VARCHAR, versions BIGINT, live BIGINT)\
                    """,
                    """
                    CREATE TABLE member (dataset VARCHAR, dimension VARCHAR, ordinal INTEGER, code VARCHAR,
                      live BOOLEAN)\
                    """,
                    """
                    CREATE TABLE coverage (dataset VARCHAR, reporter VARCHAR, flow VARCHAR, periods VARCHAR,
                      partners BOOLEAN, products BOOLEAN)\
                    """);

    private Tables() {}
}
