package org.benmo.bureau.books.web;

/** A table with how many rows it has. */
public record TableLine(String name, String about, int rows) {}
