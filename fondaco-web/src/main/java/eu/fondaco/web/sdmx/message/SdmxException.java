// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.message;

/**
 * A request that gets no answer, with the status and the error code that the standard has for it.
 */
public final class SdmxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    public SdmxException(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Nothing is held that fits. */
    public static SdmxException nothing() {
        return new SdmxException(404, 100, "No results found");
    }

    /** The request isn't written as it should be. */
    public static SdmxException syntax(String message) {
        return new SdmxException(400, 140, message);
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }
}
