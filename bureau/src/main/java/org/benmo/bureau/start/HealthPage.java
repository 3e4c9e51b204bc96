package org.benmo.bureau.start;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.bureau.operations.House;
import org.benmo.bureau.operations.Invariants;
import org.benmo.bureau.rights.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the office works, for whoever watches it: 200 or 503. */
@RestController
class HealthPage {
    private final House house;

    HealthPage(House house) {
        this.house = house;
    }

    @OpenToAll(
            "says up or down, whether there is room, when the last backup was, and whether records were found damaged")
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        House.State state = house.state();
        Map<String, String> said = new LinkedHashMap<>();
        said.put("status", state.up() ? "up" : "down");
        said.put("disk", state.roomy() ? "free" : "full");
        said.put("lastBackup", state.lastBackup().map(Instant::toString).orElse(""));
        said.put("backup", state.backupLate() ? "late" : "ok");
        said.put("records", records());
        return ResponseEntity.status(state.up() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(said);
    }

    /** Whether what the office keeps is as it was; damage is no reason to turn people away, so it changes no status. */
    private String records() {
        List<Invariants.Verdict> verdicts = house.records();
        if (verdicts.stream().anyMatch(verdict -> verdict.outcome() == Invariants.Outcome.BROKEN)) {
            return "broken";
        }
        return !verdicts.isEmpty() && verdicts.stream().allMatch(Invariants.Verdict::holds) ? "ok" : "unverified";
    }
}
