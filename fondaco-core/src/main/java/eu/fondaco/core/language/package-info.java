// SPDX-License-Identifier: EUPL-1.2
/**
 * The question language: from text to question and from question to text. The grammar's classes are
 * made by the build.
 */
package eu.fondaco.core.language;
