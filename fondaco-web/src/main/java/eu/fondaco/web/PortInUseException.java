// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

/** The server can't listen because another program does. */
public final class PortInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PortInUseException(int port, Throwable cause) {
        super("port " + port + " is in use", cause);
    }
}
