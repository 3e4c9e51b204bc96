package org.benmo.bureau.operations.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.kit.api.ForMachines;
import org.benmo.bureau.operations.Backups;
import org.benmo.bureau.operations.House;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** How the office is doing, for machines. */
@ForMachines
class HouseApi {
    private final House house;
    private final Backups backups;

    HouseApi(House house, Backups backups) {
        this.house = house;
        this.backups = backups;
    }

    /** How the office is doing: as on its page, the folder left out; {@code lastBackup} is null when there was none. */
    record Doing(
            boolean up,
            boolean roomy,
            long freeMegabytes,
            @Nullable Instant lastBackup,
            boolean backupLate,
            Instant since,
            String version,
            List<House.Kept> backups) {}

    /** A backup that was made: the name of its file in the usual folder. */
    record Made(String file) {}

    @Requires(Permission.SEE_HOUSE)
    @GetMapping("/house")
    Doing house() {
        House.State state = house.state();
        return new Doing(
                state.up(),
                state.roomy(),
                state.freeMegabytes(),
                state.lastBackup().orElse(null),
                state.backupLate(),
                state.since(),
                state.version(),
                house.backups());
    }

    @Requires(Permission.KEEP_HOUSE)
    @PostMapping("/house/backups")
    @ResponseStatus(HttpStatus.CREATED)
    Made backUp(Person self) {
        return new Made(
                Objects.requireNonNull(backups.make(self.login()).getFileName()).toString());
    }
}
