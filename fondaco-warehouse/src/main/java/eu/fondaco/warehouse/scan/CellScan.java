// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBTableFunctionState;

/**
 * Cells of files that were looked at before, as a table function of DuckDB: the numbers of codes by the
 * names of their columns, {@code value} and {@code quantity} in ten-thousandths. Several threads of
 * DuckDB read at once, in no order.
 */
public final class CellScan implements DuckDBTableFunction<Object, Object, CellScan.Local> {

  private static final AtomicLong COUNT = new AtomicLong();

  private final CellColumns columns;
  private final Queue<Piece> pieces;
  private final long rows;
  private final int threads;
  private final String name = "cells_of_files_" + COUNT.incrementAndGet();

  /** @param rows how many there are, as the first look told */
  public CellScan(CellColumns columns, List<Path> files, long rows, int threads) throws IOException {
    this.columns = columns;
    this.pieces = Piece.cut(files);
    this.rows = rows;
    this.threads = threads;
  }

  /** Makes it known to a database, for as long as that is open, and gives its name. */
  public String register(DuckDBConnection connection) throws SQLException {
    try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
      function.withName(name).withFunction(this).register(connection);
    }
    return name;
  }

  /** What a thread reads with. */
  static final class Local implements DuckDBTableFunctionState {

    private final CellReader reader;
    private final CellBatch batch;
    private boolean isOpen;

    private Local(CellColumns columns) {
      reader = new CellReader(columns);
      batch = new CellBatch(columns.books().size());
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) {
    columns.names().forEach(n -> info.addResultColumn(n, int.class));
    info.addResultColumn("value", long.class);
    if (columns.hasQuantity()) {
      info.addResultColumn("quantity", long.class);
    }
    info.setCardinality(rows, true);
    return columns;
  }

  @Override
  public Object init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(threads);
    return columns;
  }

  @Override
  public Local localInit(DuckDBTableFunctionInitInfo info) {
    return new Local(columns);
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) throws IOException {
    Local local = info.getLocalInitData();
    if (!next(local)) {
      local.close();
      return 0;
    }
    CellBatch batch = local.batch;
    int column = 0;
    for (String name : columns.names()) {
      VectorWriter.write(chunk.vector(column++), batch.codes[columns.indexOf(name)], batch.size);
    }
    VectorWriter.write(chunk.vector(column++), batch.values, batch.size);
    if (columns.hasQuantity()) {
      VectorWriter.write(chunk.vector(column), batch.quantities, batch.size);
    }
    return batch.size;
  }

  private boolean next(Local local) throws IOException {
    while (!local.isOpen || !local.reader.read(local.batch)) {
      Piece piece = pieces.poll();
      if (piece == null) {
        return false;
      }
      local.reader.open(piece);
      local.isOpen = true;
    }
    return true;
  }
}
