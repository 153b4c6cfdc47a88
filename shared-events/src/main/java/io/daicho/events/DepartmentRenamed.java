package io.daicho.events;

import java.time.LocalDate;

/** A department bears another name from a day on (Asia/Tokyo). */
public record DepartmentRenamed(DepartmentId departmentId, DepartmentName name, LocalDate since)
        implements DepartmentEvent {}
