// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.web.site.Site;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * What a server shows between two loads: pages and data of one state of the observatory. Requests
 * end with the edition they began with; when another one took its place and the last has ended, it
 * is let go.
 */
final class Edition {

    private final Servlet servlet;
    private final AnswerShelf shelf;
    private final Site site;
    private final String address;
    private final List<String> data;
    private final Runnable whenDone;
    private int busy = 1; // itself, until it is replaced

    /**
     * @param shelf of its answers
     * @param address the public address of the site; empty where none is known
     * @param data paths of data that stand for all of them
     * @param whenDone called once, when it was replaced and nothing uses it any more
     */
    Edition(
            Servlet servlet,
            AnswerShelf shelf,
            Site site,
            String address,
            List<String> data,
            Runnable whenDone) {
        this.servlet = servlet;
        this.shelf = shelf;
        this.site = site;
        this.address = address;
        this.data = List.copyOf(data);
        this.whenDone = whenDone;
    }

    Site site() {
        return site;
    }

    String address() {
        return address;
    }

    List<String> data() {
        return data;
    }

    /** Answers a request; false when this edition is done and another one has to. */
    boolean answer(ServletRequest request, ServletResponse response)
            throws ServletException, IOException {
        if (!enter()) {
            return false;
        }
        try {
            shelf.answer(servlet, (HttpServletRequest) request, (HttpServletResponse) response);
        } finally {
            leave();
        }
        return true;
    }

    /** Keeps it from being let go; false when it is too late for that. */
    synchronized boolean enter() {
        if (busy == 0) {
            return false;
        }
        busy++;
        return true;
    }

    /** To be called once for each {@link #enter}, and once when another took its place. */
    void leave() {
        boolean done;
        synchronized (this) {
            done = --busy == 0;
        }
        if (done) {
            whenDone.run();
        }
    }
}
