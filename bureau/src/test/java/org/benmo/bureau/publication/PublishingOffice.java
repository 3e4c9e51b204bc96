package org.benmo.bureau.publication;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.benmo.bureau.Bureau;
import org.springframework.boot.SpringApplication;

/** An office that publishes one year after the other until it is killed, saying each when it is published. */
final class PublishingOffice {
    static final String SAID = "published ";
    private static final int FIRST = 1950;
    private static final int LAST = 2200;
    private static final int MEGABYTES = 2;

    private PublishingOffice() {}

    /** Arguments are those of the office. */
    public static void main(String[] arguments) {
        Publications publications =
                new SpringApplication(Bureau.class).run(arguments).getBean(Publications.class);
        Random random = new Random();
        int year = FIRST;
        while (year < LAST && publications.latest(year).isPresent()) {
            year++;
        }
        for (; year < LAST; year++) {
            publish(publications, year, 0, random);
            publish(publications, year, 1, random);
        }
    }

    private static void publish(Publications publications, int year, int replaces, Random random) {
        Map<String, byte[]> files = Packages.of(year, replaces + "1.00");
        byte[] large = new byte[MEGABYTES << 20];
        random.nextBytes(large);
        files.put(year + "年度部门决算.pdf", large);
        Issue issue = Packages.issue(year, replaces, replaces == 0 ? "" : "更正", files);
        int number = publications.publish(issue);
        System.out.writeBytes(
                (SAID + year + " " + number + " " + issue.packageHash() + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
