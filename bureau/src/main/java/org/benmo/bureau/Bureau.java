package org.benmo.bureau;

import java.time.Clock;
import org.benmo.bureau.database.EarlyStart;
import org.benmo.bureau.database.StartProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The office as a program: {@code ./benmo serve}. */
@SpringBootApplication
public class Bureau {
    private static final int UNUSABLE = 2;

    /** Starts the office; what hinders it is said in a sentence, with exit code 2. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Bureau.class);
        application.setBannerMode(Banner.Mode.OFF);
        EarlyStart early = new EarlyStart();
        application.addInitializers(early);
        try {
            application.run(arguments);
        } catch (RuntimeException e) {
            early.abandon();
            StartProblem problem = problem(e);
            if (problem == null) {
                throw e;
            }
            System.err.println("benmo: " + problem.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private static @Nullable StartProblem problem(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof StartProblem problem) {
                return problem;
            }
        }
        return null;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
