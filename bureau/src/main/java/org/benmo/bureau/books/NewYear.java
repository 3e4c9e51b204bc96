package org.benmo.bureau.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.closing.Closing;
import org.benmo.accounts.files.TableSpec;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a year; when the year before is there and closed, what goes on goes over: units, sections, unfinished projects, balances. */
@Service
@Transactional
public class NewYear {
    private static final int FINISHED = 3;
    private static final int PROJECT_TEXTS = 4;

    private final Years years;
    private final YearBooks books;
    private final Records records;
    private final JdbcTemplate jdbc;

    NewYear(Years years, YearBooks books, Records records, JdbcTemplate jdbc) {
        this.years = years;
        this.books = books;
        this.records = records;
        this.jdbc = jdbc;
    }

    /** Opens it. */
    public void open(String actor, int year) {
        years.open(actor, year);
        Optional<BookYear> before = years.find(year - 1).filter(BookYear::closed);
        if (before.isEmpty()) {
            return;
        }
        keep(
                year,
                "单位",
                records.all(year - 1, "单位").stream().map(Records.Kept::cells).toList());
        keep(year, "基本信息", facts(year));
        keep(year, "项目", projects(year));
        books.of(year - 1)
                .accounts()
                .ifPresent(accounts ->
                        keep(year, "年初余额", balances(Closing.of(accounts.books()).carried())));
        years.touch(year);
    }

    private List<List<String>> facts(int year) {
        return records.all(year - 1, "基本信息").stream()
                .map(Records.Kept::cells)
                .filter(cells ->
                        !cells.getFirst().equals("首年编报") && !cells.getFirst().equals("模板"))
                .map(cells -> cells.getFirst().equals("年度") ? List.of("年度", String.valueOf(year)) : cells)
                .toList();
    }

    /** Unfinished projects, without what was said of them last year. */
    private List<List<String>> projects(int year) {
        return records.all(year - 1, "项目").stream()
                .map(Records.Kept::cells)
                .filter(cells -> !cells.get(FINISHED).equals("是"))
                .map(cells -> {
                    List<String> fresh = new ArrayList<>(cells);
                    for (int i = PROJECT_TEXTS; i < fresh.size(); i++) {
                        fresh.set(i, "");
                    }
                    return List.copyOf(fresh);
                })
                .toList();
    }

    private static List<List<String>> balances(List<Balance> carried) {
        return carried.stream()
                .map(balance -> List.of(
                        balance.unit(),
                        balance.account(),
                        balance.tags().fund().map(f -> f.label()).orElse(""),
                        balance.tags().function(),
                        balance.tags().spending().map(s -> s.label()).orElse(""),
                        balance.tags().project(),
                        BigDecimal.valueOf(balance.fen(), 2).toPlainString()))
                .toList();
    }

    private void keep(int year, String kind, List<List<String>> rows) {
        int width = TableSpec.named(kind).orElseThrow().columns().size();
        List<Object[]> all = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < width) {
                cells.add("");
            }
            all.add(new Object[] {year, kind, all.size() + 2, cells.toArray(String[]::new)});
        }
        jdbc.batchUpdate("insert into books.record (year, kind, row, cells) values (?, ?, ?, ?)", all);
    }
}
