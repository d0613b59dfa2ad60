// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.account;

/**
 * Whoever reviews in a request.
 *
 * @param name under what is decided and signed
 * @param fixed whether it is an account's name; else it may be written otherwise in each form
 * @param form what forms carry back, so that no other site can send them
 */
public record Reviewer(String user, String name, boolean fixed, String form) {}
