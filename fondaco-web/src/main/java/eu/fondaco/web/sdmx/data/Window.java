// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import java.io.IOException;

/**
 * Passes on some of what it is told: after so many observations, at most so many. Where only keys
 * are wanted it counts series. What it writes to is opened when there is something to pass on.
 */
final class Window implements DataWriter {

    private final Answering.Opening opening;
    private final long offset;
    private final long end;
    private final boolean bySeries;
    private DataWriter writer;
    private Block block;
    private boolean isBlockOpen;
    private String[] key;
    private boolean isSeriesOpen;
    private long told;
    private int flow;
    private int turned;

    /**
     * Makes a window.
     *
     * @param limit 0 for no limit
     */
    Window(Answering.Opening opening, long offset, long limit, boolean bySeries) {
        this.opening = opening;
        this.offset = offset;
        this.end = limit == 0 ? Long.MAX_VALUE : offset + limit;
        this.bySeries = bySeries;
    }

    /** Whether nothing that comes can be passed on. */
    boolean isFull() {
        return told >= end;
    }

    boolean isOpen() {
        return writer != null;
    }

    private boolean passes() {
        long at = told++;
        return at >= offset && at < end;
    }

    @Override
    public void begin(Block started) {
        block = started;
        isBlockOpen = false;
    }

    @Override
    public void turn(int next) {
        flow = next;
    }

    private void open() throws IOException {
        if (writer == null) {
            writer = opening.open();
        }
        if (flow != turned) {
            writer.turn(flow);
            turned = flow;
        }
        if (!isBlockOpen) {
            writer.begin(block);
            isBlockOpen = true;
        }
        if (!isSeriesOpen) {
            writer.series(key);
            isSeriesOpen = true;
        }
    }

    @Override
    public void series(String[] codes) throws IOException {
        key = codes;
        isSeriesOpen = false;
        if (bySeries && passes()) {
            open();
        }
    }

    @Override
    public void observation(Obs observation) throws IOException {
        if (bySeries ? isSeriesOpen : passes()) {
            open();
            writer.observation(observation);
        }
    }

    @Override
    public void endSeries() throws IOException {
        if (isSeriesOpen) {
            writer.endSeries();
            isSeriesOpen = false;
        }
    }

    @Override
    public void end() throws IOException {
        if (isBlockOpen) {
            writer.end();
            isBlockOpen = false;
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
