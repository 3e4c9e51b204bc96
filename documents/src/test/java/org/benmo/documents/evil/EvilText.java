package org.benmo.documents.evil;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Text files made to break a reader. */
final class EvilText implements Evil.Maker {
    private static final int MANY = Boolean.getBoolean("benmo.full") ? 1_200_000 : 120_000;

    private final List<Evil> files = new ArrayList<>();

    private void add(String name, String part, int times) {
        files.add(new Evil(name + ".txt", () -> part.repeat(times).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Evil> files() {
        add("one line without end", "支出", MANY);
        add("one line of numbers without end", "1.00  ", MANY);
        add("lines without end", "1\n", MANY);
        add("blank lines without end", "\r\n", MANY * 4);
        add("rows without end", "合计  1.00  2.00\n", MANY / 10);
        add("bars without end", "|", MANY);
        add("rows of bars without end", "|1|2|\n", MANY / 6);
        add("tabs without end", "\t", MANY);
        add("rows of tabs without end", "a\tb\n", MANY / 6);
        add("dots without end", ".", MANY);
        add("dots and digits without end", "……1", MANY / 4);
        add("brackets without end", "（(", MANY / 2);
        add("commas without end", "1,", MANY);
        add("page breaks without end", "\f1\n", MANY / 3);
        add("page numbers without end", "- 1 -\n", MANY / 6);
        add("headings without end", "一、", MANY / 2);
        add("letters above the basic plane", "𠮷𠮷 \n", MANY / 10);
        add("marks that combine without end", "a\u0301\u0302", MANY / 4);
        files.add(new Evil("nothing but zeros.txt", () -> new byte[MANY]));
        files.add(new Evil("half a pair.txt", () -> new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00, (byte) 0xD8, 0x41}));
        for (int i = 0; i < 6; i++) {
            int seed = i;
            files.add(new Evil("noise " + i + ".txt", () -> {
                byte[] noise = new byte[100_000];
                new Random(seed).nextBytes(noise);
                return noise;
            }));
        }
        add("a table of too many columns", "项目  " + "1.00  ".repeat(5000) + "\n", 20);
        return List.copyOf(files);
    }
}
