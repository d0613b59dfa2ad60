// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

/** Whose request a thread answers: limits and queues are by address. */
final class CurrentVisitor {

    private static final ThreadLocal<String> ADDRESS = new ThreadLocal<>();

    private CurrentVisitor() {}

    /** The address; empty where no visitor is answered, such as on the standard streams. */
    static String address() {
        String address = ADDRESS.get();
        return address == null ? "" : address;
    }

    /** What the thread does from now on is for that address; null for nobody. */
    static void is(String address) {
        if (address == null) {
            ADDRESS.remove();
        } else {
            ADDRESS.set(address);
        }
    }
}
