// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * Cells of files as a table function of DuckDB: the numbers of codes by the names of their columns,
 * {@code value} and {@code quantity} in ten-thousandths. Several threads of DuckDB read and check
 * at once, in no order. It can be read once.
 */
public final class CellScan implements DuckDBTableFunction<Object, Object, CellScan.Part> {

    private static final AtomicLong COUNT = new AtomicLong();

    private final CellColumns columns;
    private final String inner;
    private final Queue<Piece> pieces;
    private final int threads;
    private final String name = "cells_of_files_" + COUNT.incrementAndGet();
    private final Queue<Part> parts = new ConcurrentLinkedQueue<>();
    private final LateRows late = new LateRows();
    private volatile RuntimeException failure;

    /**
     * @param columns with closed books
     * @param inner the column that changes most often from row to row
     */
    public CellScan(CellColumns columns, String inner, List<Path> files, int threads)
            throws IOException {
        this.columns = columns;
        this.inner = inner;
        this.pieces = Piece.cut(files);
        this.threads = threads;
    }

    /** Makes it known to a database, for as long as that is open, and gives its name. */
    public String register(DuckDBConnection connection) throws SQLException {
        try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            function.withName(name).withFunction(this).register(connection);
        }
        return name;
    }

    /** What a thread reads with, and what it found. */
    static final class Part {

        private final CellReader reader;
        private final CellBatch batch;
        private final Repetition repetition;
        private final Tally tally;
        private boolean isOpen;

        private Part(CellColumns columns, String inner) {
            reader = new CellReader(columns);
            batch = new CellBatch(columns.books().size());
            repetition = new Repetition(columns, inner);
            tally = new Tally(columns);
        }
    }

    @Override
    public Object bind(DuckDBTableFunctionBindInfo info) {
        columns.names().forEach(n -> info.addResultColumn(n, int.class));
        info.addResultColumn("value", long.class);
        if (columns.hasQuantity()) {
            info.addResultColumn("quantity", long.class);
        }
        // so many that DuckDB builds its tables of the codes and not of these
        info.setCardinality(Integer.MAX_VALUE, false);
        return columns;
    }

    @Override
    public Object init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(threads);
        return columns;
    }

    @Override
    public Part localInit(DuckDBTableFunctionInitInfo info) {
        Part part = new Part(columns, inner);
        parts.add(part);
        return part;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk)
            throws IOException {
        Part part = info.getLocalInitData();
        try {
            if (!next(part)) {
                part.reader.close();
                return 0;
            }
            check(part);
        } catch (IOException | RuntimeException e) {
            pieces.clear();
            part.reader.close();
            failure =
                    e instanceof RuntimeException r ? r : new UnusualFileException("can't be read");
            throw e;
        }
        write(part.batch, chunk);
        return part.batch.size;
    }

    private boolean next(Part part) throws IOException {
        while (!part.isOpen || !part.reader.read(part.batch)) {
            if (part.isOpen) {
                part.repetition.endPiece();
                part.isOpen = false;
            }
            Piece piece = pieces.poll();
            if (piece == null) {
                return false;
            }
            part.reader.open(piece);
            part.repetition.beginPiece();
            part.isOpen = true;
        }
        return true;
    }

    private void check(Part part) {
        part.repetition.take(part.batch);
        if (part.repetition.hasFound()) {
            throw new UnusualFileException("a cell that occurs twice");
        }
        part.tally.take(part.batch);
        if (columns.books().stream().anyMatch(CodeBook::hasLate)) {
            late.take(part.batch, columns.books());
        }
    }

    private void write(CellBatch batch, DuckDBDataChunkWriter chunk) {
        int column = 0;
        for (String text : columns.names()) {
            VectorWriter.write(
                    chunk.vector(column++), batch.codes[columns.indexOf(text)], batch.size);
        }
        VectorWriter.write(chunk.vector(column++), batch.values, batch.size);
        if (columns.hasQuantity()) {
            VectorWriter.write(chunk.vector(column), batch.quantities, batch.size);
        }
    }

    /**
     * Says why a query of it failed, where that was not DuckDB's doing.
     *
     * @throws UnusualFileException when there was anything unusual in a file
     */
    public void explainFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Whether too many rows have codes that weren't known, so that a larger sample is to be taken.
     */
    public boolean needsLargerSample() {
        return failure instanceof LateRows.TooManyException;
    }

    /**
     * What was found, once all was read.
     *
     * @throws UnusualFileException when a cell occurs twice, or there is none
     */
    public Findings findings() {
        Repetition.Verdict verdict =
                Repetition.together(parts.stream().map(p -> p.repetition).toList());
        Tally all = new Tally(columns);
        parts.forEach(p -> all.add(p.tally));
        if (verdict == Repetition.Verdict.SOME || all.rows() == 0) {
            throw new UnusualFileException("a cell that occurs twice, or none");
        }
        return new Findings(
                all.rows(),
                all.negatives(),
                all.largest(),
                verdict == Repetition.Verdict.NONE,
                all.coverage());
    }

    /** Takes rows that DuckDB was handed with codes that it doesn't know. */
    @FunctionalInterface
    public interface LateRow {

        /**
         * @param codes by the names of the columns in their order
         * @param value in ten-thousandths
         * @param quantity in ten-thousandths, or null
         */
        void take(List<String> codes, long value, Long quantity) throws SQLException;
    }

    /** Hands over the rows with codes that weren't known when the books were closed. */
    public void forEachLateRow(LateRow action) throws SQLException {
        List<List<String>> texts = columns.names().stream().map(columns::codes).toList();
        int[] at = columns.names().stream().mapToInt(columns::indexOf).toArray();
        for (LateRows.Row row : late.rows()) {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < at.length; i++) {
                codes.add(texts.get(i).get(row.codes()[at[i]]));
            }
            boolean hasQuantity = columns.hasQuantity() && row.quantity() != CellBatch.NONE;
            action.take(codes, row.value(), hasQuantity ? row.quantity() : null);
        }
    }

    /** Whether there are such rows. */
    public boolean hasLateRows() {
        return !late.rows().isEmpty();
    }
}
