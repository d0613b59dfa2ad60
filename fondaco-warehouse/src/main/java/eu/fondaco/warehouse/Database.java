// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.text.Label;
import eu.fondaco.warehouse.speech.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The warehouse's file, opened. Holds one root connection and hands out duplicates, since DuckDB's
 * connections are for one thread each. Extensions are never fetched, and reading can't write.
 */
final class Database implements AutoCloseable {

    /** What the access is for; reading processes may share the file, a writing one has it alone. */
    enum Access {
        READ,
        WRITE
    }

    private static final int FORMAT = 4;

    /**
     * The first format that can be read as it is, and is changed into the newest one before
     * anything is loaded.
     */
    private static final int EARLIEST = 2;

    private static final Pattern HOLDER = Pattern.compile("\\(PID (\\d+)\\)");

    /** Which file of a name this process has open: DuckDB goes by names alone. */
    private static final Map<Path, List<Object>> OPEN = new HashMap<>();

    private static final String ATTACHED = "warehouse";

    private final DuckDBConnection root;
    private final Path name;
    private final Object file;
    private final boolean attached;
    private int format;

    private Database(Path path, Access access) throws SQLException, IOException {
        name = path.toRealPath();
        file = Files.readAttributes(name, BasicFileAttributes.class).fileKey();
        synchronized (OPEN) {
            List<Object> open = OPEN.getOrDefault(name, List.of());
            attached = open.stream().anyMatch(o -> !Objects.equals(o, file));
            root = attached ? attach(name, access) : connect(name, access);
            if (!attached) {
                OPEN.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
            }
        }
    }

    /**
     * Opens a file beside another one of its name that was put out of its place and that this
     * process still reads.
     */
    private static DuckDBConnection attach(Path file, Access access) throws SQLException {
        if (access == Access.WRITE) {
            throw new IllegalStateException(file + " is read by this process");
        }
        DuckDBConnection memory = connect("", Access.READ, false);
        try (Statement s = memory.createStatement()) {
            s.execute(
                    "ATTACH "
                            + CubeLoader.literal(file.toString())
                            + " AS "
                            + ATTACHED
                            + " (READ_ONLY)");
            s.execute("USE " + ATTACHED);
        } catch (SQLException e) {
            memory.close();
            throw e;
        }
        return memory;
    }

    /** Loads the engine's library, so that a database opens sooner. */
    static void load() {
        try {
            Class.forName("org.duckdb.DuckDBNative");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("DuckDB has no library", e);
        }
    }

    static Database open(Path file, Access access) {
        try {
            if (access == Access.WRITE && !Files.exists(file)) {
                create(file);
            }
            Database database = new Database(file, access);
            database.checkFormat(file, access);
            if (access == Access.WRITE) {
                try (DuckDBConnection connection = database.connection()) {
                    new Segments(connection).dropOrphans();
                }
            }
            return database;
        } catch (SQLException | IOException e) {
            throw refused(file, e);
        }
    }

    private static DuckDBConnection connect(Path file, Access access) throws SQLException {
        return connect(file.toAbsolutePath().toString(), access, access == Access.READ);
    }

    private static DuckDBConnection connect(String file, Access access, boolean readOnly)
            throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("memory_limit", access == Access.READ ? "256MB" : "1GB");
        properties.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "" + readOnly);
        return new DuckDBDriver()
                .connect("jdbc:duckdb:" + file, properties)
                .unwrap(DuckDBConnection.class);
    }

    /** Makes the file beside its place and moves it there, so that it is whole or absent. */
    private static void create(Path file) throws SQLException, IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".empty");
        Files.deleteIfExists(fresh);
        try (DuckDBConnection connection = connect(fresh, Access.WRITE);
                Statement s = connection.createStatement()) {
            connection.setAutoCommit(false); // one wait for the disk instead of a dozen
            for (String table : Tables.CREATE) {
                s.execute(table);
            }
            s.execute("INSERT INTO meta VALUES (" + FORMAT + ")");
            connection.commit();
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static WarehouseException refused(Path file, Exception e) {
        String words = String.valueOf(e.getMessage());
        if (words.contains("lock")) {
            Matcher holder = HOLDER.matcher(words);
            Label said =
                    holder.find()
                            ? Speech.both("refusal.held-by-process", holder.group(1), file)
                            : Speech.both("refusal.held", file);
            return new WarehouseException(said, e, true);
        }
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("permission denied") || lower.contains("read-only file system")) {
            return new WarehouseException(Speech.both("refusal.not-permitted", file), e);
        }
        return new WarehouseException(Speech.both("refusal.not-opened", file, firstLine(words)), e);
    }

    /** The log of a file, which belongs to it. */
    static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + ".wal");
    }

    void checkpoint() {
        try (DuckDBConnection connection = connection();
                Statement s = connection.createStatement()) {
            s.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw DuckDbObservationStore.failed(Speech.both("act.keep-loaded"), e);
        }
    }

    static String firstLine(String words) {
        int end = words.indexOf('\n');
        return end < 0 ? words : words.substring(0, end);
    }

    private void checkFormat(Path file, Access access) throws SQLException {
        try (Statement s = root.createStatement();
                ResultSet r = s.executeQuery("SELECT format FROM meta")) {
            format = r.next() ? r.getInt(1) : 0;
            if (format >= EARLIEST && format < FORMAT && access == Access.WRITE) {
                upgrade();
            } else if (format < EARLIEST || format > FORMAT) {
                close();
                throw new WarehouseException(
                        Speech.both("refusal.other-format", file, format, FORMAT), null);
            }
        }
    }

    private void upgrade() throws SQLException {
        try (DuckDBConnection connection = connection();
                Statement s = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (format == EARLIEST) {
                for (String change : Tables.FROM_FORMAT_2) {
                    s.execute(change);
                }
            }
            for (String change : Tables.FROM_FORMAT_3) {
                s.execute(change);
            }
            connection.commit();
            format = FORMAT;
        }
    }

    /** Whether releases can have been withdrawn in it: earlier formats know of none. */
    boolean knowsWithdrawals() {
        return format == FORMAT;
    }

    /** Whether an error means that the disk is full. */
    static boolean isFull(SQLException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("disk quota")
                || words.contains("disk is full");
    }

    /** How the engine says that there is no memory. */
    static final String OUT_OF_MEMORY = "Out of Memory";

    /** Whether others use the memory that a statement wants just now. */
    static boolean isOutOfMemory(SQLException e) {
        return String.valueOf(e.getMessage()).startsWith(OUT_OF_MEMORY);
    }

    /** A connection of its own for the calling thread; close it. */
    DuckDBConnection connection() throws SQLException {
        DuckDBConnection connection = root.duplicate();
        if (attached) {
            try (Statement s = connection.createStatement()) {
                s.execute("USE " + ATTACHED);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    @Override
    public void close() {
        try {
            synchronized (OPEN) {
                root.close();
                if (!attached && OPEN.containsKey(name)) {
                    OPEN.get(name).remove(file);
                    OPEN.computeIfPresent(name, (n, open) -> open.isEmpty() ? null : open);
                }
            }
        } catch (SQLException e) {
            throw new WarehouseException(Speech.both("refusal.not-closed", e.getMessage()), e);
        }
    }
}
