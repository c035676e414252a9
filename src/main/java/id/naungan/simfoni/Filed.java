package id.naungan.simfoni;

import id.naungan.casework.CaseFile;
import id.naungan.kernel.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Kasus yang dilaporkan. The clear part of a case that the register is told, for lists that open no file.
 *
 * @param reportedAt when the office first heard (UTC); the day of it counts ages and periods
 */
record Filed(CaseId id, String number, Instant reportedAt, Instant openedAt) {

    static Filed of(CaseFile file) {
        return new Filed(file.id(), file.number(), file.informationReceivedAt(), file.openedAt());
    }

    LocalDate reportedOn(ZoneId zone) {
        return reportedAt.atZone(zone).toLocalDate();
    }
}
