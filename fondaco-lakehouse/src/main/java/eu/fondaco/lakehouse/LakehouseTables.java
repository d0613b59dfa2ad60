// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import java.util.List;

/**
 * The tables of an observatory in an Iceberg catalog. {@code version} keeps every version of every
 * cell, as DuckDB's table of that name does. {@code state} says what counts: its last row names a
 * snapshot of {@code version} and a number; rows of the other tables belong to the state of that
 * number. Whatever was written for a state that has no row is as if it weren't there, so that one
 * commit to {@code state} makes a load visible, all or nothing. {@code writer} has one row: who
 * loads.
 */
final class LakehouseTables {

    /** The tables whose rows belong to a state. */
    static final List<String> OF_STATE =
            List.of("release", "release_file", "dataset", "member", "coverage");

    /** Columns of a cell's version, in the order of the table. */
    static final List<String> VERSION =
            List.of(
                    "dataset",
                    "reporter",
                    "partner",
                    "flow",
                    "product",
                    "period",
                    "period_end",
                    "months",
                    "value",
                    "status",
                    "quantity",
                    "quantity_unit",
                    "release",
                    "known",
                    "until");

    private static final String COLUMNS =
            "(dataset VARCHAR, reporter VARCHAR, partner VARCHAR, flow VARCHAR, product VARCHAR,"
                    + " period VARCHAR, period_end DATE, months INTEGER, value DECIMAL(28,4),"
                    + " status VARCHAR, quantity DECIMAL(28,4), quantity_unit VARCHAR, release"
                    + " INTEGER, known DATE, until DATE)";

    static final List<String> CREATE =
            List.of(
                    "CREATE TABLE IF NOT EXISTS version "
                            + COLUMNS
                            + " WITH (format = 'PARQUET', partitioning = ARRAY['dataset', 'flow',"
                            + " 'year(period_end)'], sorted_by = ARRAY['reporter', 'product'])",
                    "CREATE TABLE IF NOT EXISTS release (state BIGINT, seq INTEGER, id VARCHAR,"
                            + " dataset VARCHAR, known_from DATE, source VARCHAR, url VARCHAR,"
                            + " licence VARCHAR, replaces BOOLEAN, withdrawn DATE, reason VARCHAR)"
                            + " WITH (partitioning = ARRAY['state'])",
                    "CREATE TABLE IF NOT EXISTS release_file (state BIGINT, seq INTEGER, release"
                            + " VARCHAR, file VARCHAR, sha256 VARCHAR, mapping VARCHAR) WITH"
                            + " (partitioning = ARRAY['state'])",
                    "CREATE TABLE IF NOT EXISTS dataset (state BIGINT, id VARCHAR, unit VARCHAR,"
                            + " versions BIGINT, live BIGINT, own_trade BOOLEAN) WITH"
                            + " (partitioning = ARRAY['state'])",
                    "CREATE TABLE IF NOT EXISTS member (state BIGINT, dataset VARCHAR, dimension"
                            + " VARCHAR, ordinal INTEGER, code VARCHAR, live BOOLEAN) WITH"
                            + " (partitioning = ARRAY['state'])",
                    "CREATE TABLE IF NOT EXISTS coverage (state BIGINT, dataset VARCHAR, reporter"
                            + " VARCHAR, flow VARCHAR, periods VARCHAR, partners BOOLEAN, products"
                            + " BOOLEAN) WITH (partitioning = ARRAY['state'])",
                    "CREATE TABLE IF NOT EXISTS writer (holder VARCHAR, since TIMESTAMP(6))",
                    "CREATE TABLE IF NOT EXISTS state (seq BIGINT, cells BIGINT)");

    private LakehouseTables() {}

    /** A table into which the rows of one load are put first. */
    static String createIncoming(String name) {
        return "CREATE TABLE " + name + " " + COLUMNS + " WITH (format = 'PARQUET')";
    }
}
