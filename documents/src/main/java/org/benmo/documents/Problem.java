package org.benmo.documents;

/**
 * Why a file, or part of it, cannot be used. Never an exception: problems are collected and all shown at once.
 *
 * @param code stable, such as {@code ENCRYPTED}
 * @param message one Chinese sentence: what is the matter
 * @param remedy one Chinese sentence: what to do next
 * @param fatal true when nothing of the file could be used
 */
public record Problem(String code, String message, String remedy, boolean fatal) {}
