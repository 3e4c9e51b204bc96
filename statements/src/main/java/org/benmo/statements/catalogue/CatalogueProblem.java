package org.benmo.statements.catalogue;

/**
 * Why a file of the catalogue cannot be used.
 *
 * @param file name of the file
 * @param field the field that is wrong; empty when it is the file as a whole
 * @param message what is wrong and what was expected, in Chinese
 */
public record CatalogueProblem(String file, String field, String message) {
    /** One line for people. */
    public String describe() {
        return field.isEmpty() ? file + "：" + message : file + " 的 " + field + "：" + message;
    }
}
