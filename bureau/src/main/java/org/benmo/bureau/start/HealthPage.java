package org.benmo.bureau.start;

import java.util.Map;
import org.benmo.bureau.database.Database;
import org.benmo.bureau.rights.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the office works, for whoever watches it: 200 or 503. */
@RestController
class HealthPage {
    private final Database database;

    HealthPage(Database database) {
        this.database = database;
    }

    @OpenToAll("says only up or down")
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        boolean up = database.isUp();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Map.of("status", up ? "up" : "down"));
    }
}
