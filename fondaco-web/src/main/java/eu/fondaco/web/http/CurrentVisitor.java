// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import java.util.function.Function;

/** Whose request a thread answers: limits and queues are by visitor. */
public final class CurrentVisitor {

    private static final ThreadLocal<String> ADDRESS = new ThreadLocal<>();
    private static final ThreadLocal<Long> WAITED = new ThreadLocal<>();
    private static final ThreadLocal<Function<Runnable, Watch>> LINE = new ThreadLocal<>();

    /** To be closed when what was watched for has ended. */
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    private CurrentVisitor() {}

    /** Its address; empty where no visitor is answered, such as on the standard streams. */
    public static String address() {
        String address = ADDRESS.get();
        return address == null ? "" : address;
    }

    /** What the thread does from now on is for the visitor at that address; null for nobody. */
    public static void is(String address) {
        WAITED.remove();
        if (address == null) {
            ADDRESS.remove();
        } else {
            ADDRESS.set(VisitorAddress.of(address));
        }
    }

    /** Says that the visitor's request waited for a turn, which took nothing from others. */
    public static void waited(long nanoseconds) {
        WAITED.set(waited() + nanoseconds);
    }

    /** For how long it waited for turns until now, in nanoseconds. */
    public static long waited() {
        Long waited = WAITED.get();
        return waited == null ? 0 : waited;
    }

    /** How it is noticed that the visitor hangs up, whose text was read; null for no way. */
    static void isWatched(Function<Runnable, Watch> line) {
        if (line == null) {
            LINE.remove();
        } else {
            LINE.set(line);
        }
    }

    /**
     * Watches whether the visitor hangs up whose text this thread has read.
     *
     * @param end what is done then, once, on another thread
     */
    public static Watch whenGone(Runnable end) {
        Function<Runnable, Watch> line = LINE.get();
        return line == null ? () -> {} : line.apply(end);
    }
}
