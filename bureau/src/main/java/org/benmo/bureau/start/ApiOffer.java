package org.benmo.bureau.start;

/**
 * One thing a machine can ask for.
 *
 * @param method of HTTP
 * @param path with its blanks
 * @param summary in words
 * @param parameters sent with it, beside the path's
 * @param permission in words
 * @param byToken false where only a person may
 */
public record ApiOffer(
        String method, String path, String summary, String parameters, String permission, boolean byToken) {}
