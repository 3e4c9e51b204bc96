package org.benmo.bureau.books;

import java.util.ArrayList;
import java.util.List;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.operations.Invariant;
import org.springframework.stereotype.Component;

/** Every posted voucher of every year is what it was when it was posted (INV-08). */
@Component
class BooksInvariant implements Invariant {
    private final Years years;
    private final VoucherDesk desk;
    private final Words words;

    BooksInvariant(Years years, VoucherDesk desk, Words words) {
        this.years = years;
        this.desk = desk;
        this.words = words;
    }

    @Override
    public String name() {
        return "books.invariant";
    }

    @Override
    public List<String> broken() {
        List<String> broken = new ArrayList<>();
        for (BookYear year : years.all()) {
            desk.brokenAt(year.year())
                    .ifPresent(number ->
                            broken.add(words.get("books.invariant.broken", String.valueOf(year.year()), number)));
        }
        return broken;
    }
}
