package org.benmo.accounts.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The registers behind the counts of a publication. Every row keeps the row number of its file for lineage.
 *
 * @param receptions 公务接待
 * @param trips 因公出国（境）
 * @param vehicles 公务用车
 * @param contracts 政府采购合同
 * @param assets 固定资产
 * @param staff 人员情况
 * @param projects 项目
 * @param indicators 绩效自评指标
 * @param evaluations 绩效评价情况
 */
public record Registers(
        List<Reception> receptions,
        List<Trip> trips,
        List<Vehicle> vehicles,
        List<Contract> contracts,
        List<Asset> assets,
        List<Staff> staff,
        List<Project> projects,
        List<Indicator> indicators,
        List<Evaluation> evaluations) {
    /** None at all. */
    public static final Registers EMPTY = new Registers(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** One batch of guests. */
    public record Reception(
            int row,
            String unit,
            LocalDate date,
            String guests,
            String letter,
            int persons,
            int company,
            int meals,
            ReceptionKind kind,
            long fen) {}

    /** Which guests. */
    public enum ReceptionKind {
        DOMESTIC("国内"),
        /** Foreign guests received at home: part of the domestic receptions. */
        FOREIGN("外事"),
        ABROAD("国（境）外");

        private final String label;

        ReceptionKind(String label) {
            this.label = label;
        }

        /** The word used in files. */
        public String label() {
            return label;
        }
    }

    /** One group sent abroad. */
    public record Trip(int row, String unit, LocalDate date, String group, int persons, String approval, long fen) {}

    /** One official vehicle; bought within the year when the purchase date says so. */
    public record Vehicle(
            int row,
            String unit,
            String plate,
            VehicleUse use,
            LocalDate bought,
            Optional<LocalDate> disposed,
            boolean official,
            long fen) {}

    /** 车辆用途 of the official form. */
    public enum VehicleUse {
        DEPUTY("副部（省）级及以上领导用车"),
        LEADER("主要领导干部用车"),
        CONFIDENTIAL("机要通信用车"),
        EMERGENCY("应急保障用车"),
        LAW("执法执勤用车"),
        SPECIAL("特种专业技术用车"),
        RETIRED("离退休干部用车"),
        OTHER("其他用车");

        private final String label;

        VehicleUse(String label) {
            this.label = label;
        }

        /** The word used in files. */
        public String label() {
            return label;
        }
    }

    /** One procurement contract signed; {@code indicator} is the budget indicator it is paid from, empty when not said. */
    public record Contract(
            int row,
            String unit,
            String number,
            LocalDate signed,
            ContractKind kind,
            long budget,
            long fen,
            SupplierSize size,
            Reserve reserve,
            String indicator) {}

    /** 货物, 工程, 服务. */
    public enum ContractKind {
        GOODS("货物"),
        WORKS("工程"),
        SERVICES("服务");

        private final String label;

        ContractKind(String label) {
            this.label = label;
        }

        /** The word used in files. */
        public String label() {
            return label;
        }
    }

    /** 供应商规模. */
    public enum SupplierSize {
        LARGE("大型"),
        MEDIUM("中型"),
        SMALL("小型"),
        MICRO("微型");

        private final String label;

        SupplierSize(String label) {
            this.label = label;
        }

        /** The word used in files. */
        public String label() {
            return label;
        }

        /** True for 中小企业. */
        public boolean isSmallOrMedium() {
            return this != LARGE;
        }

        /** True for 小微企业. */
        public boolean isSmallOrMicro() {
            return this == SMALL || this == MICRO;
        }
    }

    /** For whom a contract was reserved; 小微 is inside 中小. */
    public enum Reserve {
        NONE("否"),
        MEDIUM("中小企业"),
        SMALL("小微企业");

        private final String label;

        Reserve(String label) {
            this.label = label;
        }

        /** The word used in files. */
        public String label() {
            return label;
        }
    }

    /** One asset that is not a vehicle. */
    public record Asset(
            int row,
            String unit,
            String number,
            String name,
            AssetKind kind,
            LocalDate bought,
            Optional<LocalDate> disposed,
            long fen) {}

    /** 资产类别. */
    public enum AssetKind {
        GENERAL("通用设备"),
        SPECIAL("专用设备"),
        OTHER("其他");

        private final String label;

        AssetKind(String label) {
            this.label = label;
        }

        /** The word used in files. */
        public String label() {
            return label;
        }
    }

    /** Heads and posts of one unit at the end of the year. */
    public record Staff(
            int row,
            String unit,
            int adminPosts,
            int publicPosts,
            int active,
            int lixiu,
            int retired,
            int other,
            int students,
            int pensionFund) {}

    /** One project. */
    public record Project(
            int row,
            String code,
            String name,
            String unit,
            boolean finished,
            boolean selfEvaluated,
            boolean departmentEvaluated,
            Optional<BigDecimal> score,
            String effect,
            String issues,
            String measures) {}

    /** One line of a self-evaluation form. */
    public record Indicator(
            int row,
            String project,
            String first,
            String second,
            String third,
            String target,
            String actual,
            BigDecimal weight,
            BigDecimal score,
            String reason) {}

    /** A stated fact of the evaluation as a whole, such as the overall score, under a registered metric. */
    public record Evaluation(int row, String metric, String measure, BigDecimal value) {}
}
