package org.benmo.bureau.lineage.web;

import java.util.List;
import org.benmo.bureau.kit.api.ForMachines;
import org.benmo.bureau.lineage.FigureDesk;
import org.benmo.bureau.lineage.FigureSource;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** From a figure to its records and its places in print, for machines. */
@ForMachines
class FiguresApi {
    private final FigureDesk desk;

    FiguresApi(FigureDesk desk) {
        this.desk = desk;
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/figures/{year}")
    FigureDesk.Known figure(@PathVariable int year, @RequestParam String key) {
        return desk.figure(year, key);
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/figures/{year}/records")
    List<FigureSource.Source> records(@PathVariable int year, @RequestParam String key) {
        desk.figure(year, key);
        return desk.records(year, key);
    }
}
